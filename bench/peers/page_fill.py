"""How long a fresh server takes to be ready, and a fill from the click until its pixels are on the screen, in Debian's Chromium.

    pip install selenium==4.51.0
    python3 bench/peers/page_fill.py SERVERS PHOTO [COMMAND ...]

The command starts a server on any free port and prints its address; ./inpaint serve --port 0 if left out.
"""
import re, signal, subprocess, sys, time
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

FILLS = 4
CLICK_TO_PIXELS = """
    const done = arguments[0], shown = () => document.querySelector('#result').hidden ? requestAnimationFrame(shown)
        : requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
    const start = performance.now();
    document.querySelector('#fill-button').click();
    shown();"""


def server(command):
    start = time.time()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    address = re.search(r"http://\S+", process.stdout.readline())[0]
    return process, address, time.time() - start


def fills(browser, address, photo):
    browser.get(address)
    find = lambda selector: browser.find_element(By.CSS_SELECTOR, selector)
    until = lambda condition: WebDriverWait(browser, 20, 0.05).until(lambda _: condition())
    until(lambda: browser.execute_script("return document.body.dataset.ready !== undefined"))
    find("#picture-file").send_keys(photo)
    until(lambda: find("#picture-name").text != "")
    stage = find("#stage")
    ActionChains(browser).move_to_element_with_offset(stage, -150, 0).click_and_hold().move_to_element_with_offset(stage, 150, 40).release().perform()
    print(find("#coverage").text, end="; ")
    for _ in range(FILLS):
        yield browser.execute_async_script(CLICK_TO_PIXELS) / 1000
        find("#back").click()


servers, photo, command = int(sys.argv[1]), sys.argv[2], sys.argv[3:] or ["./inpaint", "serve", "--port", "0"]
options = webdriver.ChromeOptions()
options.binary_location = "/usr/bin/chromium"
for argument in ["--headless=new", "--no-sandbox", "--window-size=1280,900", "--lang=en"]:
    options.add_argument(argument)
browser = webdriver.Chrome(options, Service("/usr/bin/chromedriver"))
try:
    for _ in range(servers):
        process, address, ready = server(command)
        times = " ".join(f"{t:.2f}" for t in fills(browser, address, photo))
        print(f"ready {ready:.2f} s; fills {times} s")
        process.send_signal(signal.SIGTERM)
        process.wait()
finally:
    browser.quit()
