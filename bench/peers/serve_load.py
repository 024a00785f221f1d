"""Load on a running server from a second process: 64 clients with good and bad requests, and others who send slowly, leave, idle, or never
fetch their jobs.

    python3 bench/peers/serve_load.py PORT PID SECONDS PHOTO [FILE THAT TAKES LONG TO DECODE]

Says how long good answers took, that each equals the first one, which statuses came, and how the server's resident memory moved.
"""
import http.client, random, re, socket, statistics, sys, threading, time, zlib, struct

port, pid, seconds, photo = int(sys.argv[1]), sys.argv[2], float(sys.argv[3]), sys.argv[4]


def png(width, height, data):
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(data)) + chunk(b"IEND", b""))


def form(**fields):
    parts = b"".join(b"--f\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                     % (name.encode(), value if isinstance(value, bytes) else value.encode()) for name, value in fields.items())
    return parts + b"--f--\r\n"


rng = random.Random(1)
small = png(32, 32, b"".join(b"\0" + rng.randbytes(96) for _ in range(32)))
good = {"32x32 paper": form(image=small, box="8,8,8,8", method="paper"),
        "768x512 biharmonic": form(image=open(photo, "rb").read(), box="300,200,120,90")}
bad = {"bomb": form(image=png(60000, 60000, bytes(1000)), box="1,1,2,2"), "text": form(image=b"no picture" * 1000, box="1,1,2,2"),
       "flood": form(image=bytes(80_000_000), box="1,1,2,2"), "nothing": b""}
if len(sys.argv) > 5:
    bad["long to decode"] = form(image=open(sys.argv[5], "rb").read(), box="1,1,2,2")


def post(body, path="/api/v1/inpaint"):
    connection = http.client.HTTPConnection("localhost", port, timeout=120)
    try:
        connection.request("POST", path, body, {"Content-Type": "multipart/form-data; boundary=f", "X-Requested-With": "load"})
        answer = connection.getresponse()
        return answer.status, answer.read()
    except OSError:
        return 0, b""  # refused while it was still sending
    finally:
        connection.close()


def resident():
    return int(re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{pid}/status").read())[1]) // 1024


expected = {name: post(body)[1] for name, body in good.items()}
times, statuses, wrong, memory = {name: [] for name in good}, {}, [0], []
end = time.time() + seconds


def client(number):
    rng = random.Random(number)
    while time.time() < end:
        name = rng.choices([*good, *bad], [10, 3, 2, 2, 0.2, 2, 0.5][:len(good) + len(bad)])[0]
        start = time.time()
        status, body = post(good.get(name) or bad.get(name))
        if status == 429:
            time.sleep(0.2)
        statuses[name, status] = statuses.get((name, status), 0) + 1
        if name in good and status == 200:
            times[name].append(time.time() - start)
            wrong[0] += body != expected[name]


def head(length):
    return (b"POST /api/v1/inpaint HTTP/1.1\r\nHost: localhost\r\nX-Requested-With: load\r\nContent-Type: multipart/form-data; boundary=f\r\n"
            b"Content-Length: %d\r\n\r\n" % length)


def again(deed):
    while time.time() < end:
        try:
            with socket.create_connection(("localhost", port)) as connection:
                deed(connection)
        except OSError:
            pass  # the server has ended it


def send_slowly(connection):
    connection.sendall(head(5000))
    while time.time() < end:
        connection.sendall(b"-")
        time.sleep(0.5)


def leave(connection):
    body = good["768x512 biharmonic"]
    connection.sendall(head(len(body)) + body)
    time.sleep(0.1)


def idle(connection):
    connection.sendall(b"GET / HTTP/1.1\r\n")
    connection.settimeout(max(1, end - time.time()))
    connection.recv(1)


def never_fetch():
    while time.time() < end:
        post(good["32x32 paper"], "/api/v1/jobs")
        time.sleep(0.5)


threads = [threading.Thread(target=client, args=(i,)) for i in range(64)]
threads += [threading.Thread(target=again, args=(deed,)) for deed, times in ((send_slowly, 80), (leave, 4), (idle, 300)) for _ in range(times)]
threads += [threading.Thread(target=never_fetch) for _ in range(4)]
for thread in threads:
    thread.start()
while any(thread.is_alive() for thread in threads):
    memory.append(resident())
    time.sleep(1)
for name, t in times.items():
    if len(t) > 1:
        q = statistics.quantiles(t, n=100)
        print(f"{name}: {len(t)} good, {len(t) / seconds:.1f}/s, p50 {q[49]:.3f} s, p95 {q[94]:.3f} s, p99 {q[98]:.3f} s")
print("answers:", dict(sorted(statuses.items())))
third = max(1, len(memory) // 3)
print(f"wrong: {wrong[0]}; RSS MB: first third at most {max(memory[:third])}, last third at most {max(memory[-third:])}; ready: "
      f"{[post(good['32x32 paper'])[0] for _ in range(3)]}")
