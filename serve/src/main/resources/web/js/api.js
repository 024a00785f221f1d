/** The service, as the page sees it. */
import { t } from "./i18n.js";
import { refusal } from "./refusals.js";

const KEY = "inpaint4j.token";
const FIRST_WAIT = 50; // milliseconds between two looks at a job
const LONGEST_WAIT = 400;

/** A refusal of the service, in one sentence for people. */
export class Problem extends Error {
  constructor(text, type) {
    super(text);
    this.type = type;
  }
}

/** No answer at all. */
export class Away extends Problem {}

/** For whatever else could not be fetched. */
export function away() {
  throw new Away(t("away"));
}

/** Takes the token out of the address, where it would be seen and kept. */
export function takeToken() {
  const match = location.hash.match(/^#token=(.+)$/);
  if (!match) return;
  sessionStorage.setItem(KEY, decodeURIComponent(match[1]));
  history.replaceState(null, "", location.pathname + location.search);
}

async function call(path, options = {}) {
  const token = sessionStorage.getItem(KEY);
  const headers = token ? { Authorization: `Bearer ${token}` } : {};
  let answer;
  try {
    answer = await fetch(path, { ...options, headers });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    away();
  }
  if (!answer.ok) throw refused(await problem(answer));
  return answer;
}

const refused = (problem) => new Problem(refusal(problem), problem.type);

/** Whatever stands between page and service may answer, too, and in another form. */
async function problem(answer) {
  try {
    return await answer.json();
  } catch {
    return { detail: `${answer.status} ${answer.statusText}` };
  }
}

const json = async (path, options) => (await call(path, options)).json();
const blob = async (path, options) => (await call(path, options)).blob();

function form(fields) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof Blob) data.append(name, value, name);
    else if (value != null) data.append(name, String(value));
  }
  return data;
}

const post = (fields, signal) => ({ method: "POST", body: form(fields), signal });

export const methods = () => json("/api/v1/methods");
export const pictures = (from, count) => json(`/api/v1/paper/pictures?from=${from}&count=${count}`);
export const paper = (fields, signal) => json("/api/v1/paper", post(fields, signal));
export const rolled = (masks, seed, number) => blob(`/api/v1/paper/mask?masks=${masks}&seed=${seed}&number=${number}`);
export const example = (name) => blob(`examples/${name}.jpg`);
export const detect = (fields) => blob("/api/v1/detect", post(fields));
export const mask = (fields) => blob("/api/v1/mask", post(fields));
export const runs = () => json("/api/v1/runs");
export const run = (id) => json(`/api/v1/runs/${encodeURIComponent(id)}`);
export const figure = (id, name) => blob(`/api/v1/runs/${encodeURIComponent(id)}/figures/${encodeURIComponent(name)}`);

/**
 * Fills as a job: answers {blob, seconds, notes}.
 * @param progress is called with each look at the job
 * @param signal cancels it here and in the service
 */
export async function fill(fields, progress, signal) {
  const begun = json("/api/v1/jobs", post(fields)); // not cancelled: its answer says what the service is to forget
  const path = ({ id }) => `/api/v1/jobs/${encodeURIComponent(id)}`;
  const forget = () => begun.then((job) => call(path(job), { method: "DELETE", keepalive: true })).catch(() => {}); // it is forgotten there soon anyway
  const stop = cancelled(signal);
  addEventListener("pagehide", forget);
  try {
    let job = await Promise.race([stop, begun]);
    for (let wait = FIRST_WAIT; job.state === "queued" || job.state === "running"; wait = Math.min(LONGEST_WAIT, wait * 1.2)) {
      progress(job);
      await Promise.race([stop, pause(wait)]);
      job = await json(path(job), { signal });
    }
    if (job.state !== "done") throw job.problem ? refused(job.problem) : new Problem(t("cancelled"));
    return { blob: await blob(`${path(job)}/result`, { signal }), seconds: job.seconds, notes: job.notes };
  } finally {
    removeEventListener("pagehide", forget);
    forget();
  }
}

/** Never answers, and fails as soon as the signal says so. */
function cancelled(signal) {
  return new Promise((_, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
