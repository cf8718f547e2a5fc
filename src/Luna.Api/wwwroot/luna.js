// The web page's side of a conversation. The server's stream is the truth: what was written here is shown at once,
// and takes its place among the messages when the stream brings it back. Words of others are only ever text nodes.

import { language, others, say as worded, speak, word } from './words.js';

const byId = id => document.getElementById(id);
const page = {
  conversation: byId('conversation'), log: byId('log'), messages: byId('messages'), welcome: byId('welcome'),
  working: byId('working'), notice: byId('notice'), newest: byId('newest'), composer: byId('composer'),
  words: byId('words'), earlier: byId('earlier'), speak: byId('speak'), recorder: byId('recorder'), viewer: byId('viewer'), large: byId('large'), alone: byId('alone'),
};

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter(child => child != null));
  return element;
}

const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
const backOff = attempt => Math.min(30_000, 500 * 2 ** attempt) * (0.75 + Math.random() / 2);

// ---- Showing messages -------------------------------------------------------------------------------------------

const seen = new Set();       // ids of the stream's messages
const mine = new Map();       // messageId → the list item of what the person wrote
const answered = new Set();   // messageIds that Luna has answered
const composing = new Set();  // messageIds that Luna is answering
let settled = false;          // the replay of older messages is over

/** Words that a recording turned out to hold take their place in it. */
function receive(message) {
  if (seen.has(message.id)) return;
  seen.add(message.id);
  const own = message.from === 'you';
  const known = own && message.messageId ? mine.get(message.messageId) : undefined;
  const item = known ?? (own ? ownItem(message) : lunaItem(message));
  if (own) {
    drop(message.messageId);
    describe(item, '');
    setTime(item, message.at);
    if (known && message.text) item.querySelector('.said').firstElementChild.replaceWith(words(message.text));
    if (known || Date.now() - new Date(message.at) < Patience) compose([message.messageId]);
  } else {
    for (const id of message.answers ?? []) answered.add(id);
    showComposing();
  }
  const following = isAtEnd();
  place(item);
  if (own) withdrawChoices(item);
  hideWelcome();
  if (!own && settled) tellSite('said');
  if (!settled || following) showNewest();
  else if (!known) page.newest.hidden = false;
}

/** Before what is still under way, so that the order on the page is the order of the stream. */
function place(item) {
  item.classList.remove('pending', 'waiting', 'failed');
  const firstPending = page.messages.querySelector(':scope > .pending');
  if (item.parentNode !== page.messages || (firstPending && item.compareDocumentPosition(firstPending) & 2))
    page.messages.insertBefore(item, firstPending);
  if (settled && !item.classList.contains('shown')) item.classList.add('arriving');
  item.classList.add('shown');
  markDays();
}

function shell(message, from, ...content) {
  const bubble = make('div', { className: 'bubble' },
    make('span', { className: 'unseen', textContent: word(from === 'you' ? 'you' : 'luna') }), ...content);
  (content.at(-1) ?? bubble).append(make('time'));
  const item = make('li', { className: from }, bubble);
  setTime(item, message.at);
  return item;
}

function words(text) {
  const paragraph = make('p', { className: 'words', dir: 'auto', textContent: text });
  if (/[\u0900-\u097f]/.test(text)) paragraph.lang = 'hi';
  return paragraph;
}

const spoken = () => worded(make('p', { className: 'words spoken' }), 'voice');

function ownItem(message) {
  const item = shell(message, 'you', make('div', { className: 'said' }, message.text ? words(message.text) : spoken()));
  item.append(make('div', { className: 'state' }));
  if (message.messageId) mine.set(message.messageId, item);
  return item;
}

function lunaItem(message) {
  const pictures = (message.pictures ?? []).map(picture).filter(Boolean);
  const item = shell(message, 'luna', pictures.length ? make('div', { className: 'pictures' }, ...pictures) : null,
    make('div', { className: 'said' }, ...reading(message.text ?? '', message.claims ?? [])));
  if (pictures.length) item.classList.add('pictured');
  const documents = (message.documents ?? []).map(fetchable).filter(Boolean);
  if (documents.length) item.querySelector('.said').append(...documents);
  if (message.buttons?.length) item.append(choices(message.buttons));
  return item;
}

/** Something to download for as long as Luna gives it. */
function fetchable({ url, name }) {
  const address = new URL(url, location.href);
  if (address.origin !== location.origin) return null;
  return make('p', { className: 'words' }, make('a', { href: address.href, download: `${name}.json`, textContent: `${name}.json` }));
}

function setTime(item, at) {
  const moment = new Date(at);
  if (Number.isNaN(moment.valueOf())) return;
  const time = item.querySelector('time');
  time.dateTime = at;
  time.textContent = moment.toLocaleTimeString(inLanguage(), { hour: 'numeric', minute: '2-digit' });
  time.title = moment.toLocaleString(inLanguage());
  item.dataset.day = moment.toDateString();
}

/** The region's own way of the page's language, where the browser has one of it. */
const inLanguage = () => navigator.languages.find(tag => tag.split('-')[0] === language) ?? language;

function markDays() {
  let previous;
  for (const item of page.messages.children) {
    const first = item.dataset.day && item.dataset.day !== previous;
    const mark = item.querySelector(':scope > .day');
    if (first && !mark) item.prepend(make('p', { className: 'day', textContent: nameOfDay(item.dataset.day) }));
    if (!first) mark?.remove();
    previous = item.dataset.day ?? previous;
  }
}

function nameOfDay(day) {
  const date = new Date(day);
  const daysAgo = Math.round((new Date(new Date().toDateString()) - date) / 86_400_000);
  if (daysAgo === 0) return word('today');
  if (daysAgo === 1) return word('yesterday');
  return date.toLocaleDateString(inLanguage(), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** The text of a reply, its claims taken out of the paragraphs they stand in, each with the facts below it. */
function reading(text, claims) {
  const parts = [];
  const say = plain => parts.push(...plain.split(/\n\n+/).map(part => part.trim()).filter(Boolean).map(words));
  for (const claim of claims) {
    const start = text.indexOf(claim.text);
    if (start >= 0) {
      say(text.slice(0, start));
      text = text.slice(start + claim.text.length);
    }
    if (parts.at(-1)?.localName !== 'ul') parts.push(make('ul', { className: 'claims' }));
    parts.at(-1).append(make('li', {}, words(claim.text), grounds(claim)));
  }
  say(text);
  return parts;
}

function grounds({ facts, confidence }) {
  if (!facts?.length) return null;
  return make('details', { className: 'grounds' },
    worded(make('summary'), 'why'),
    make('ul', {}, ...facts.map(fact => {
      const line = make('li', { dir: 'auto', textContent: fact.statement });
      line.dataset.fact = fact.id;
      return line;
    })),
    Number.isFinite(confidence)
      ? make('p', { className: 'sure', textContent: word('sure', Math.round(confidence * 100)) }) : null);
}

function choices(buttons) {
  return worded(make('ul', { className: 'choices' }, ...buttons.map(button => {
    const choice = make('button', { type: 'button', textContent: button.label });
    choice.addEventListener('click', event => {
      say(button.label, button.payload);
      if (event.detail === 0) page.words.focus(); // chosen by keyboard: the button is about to go
    });
    return make('li', {}, choice);
  })), 'choices', 'label');
}

/** Once the person has gone on, the choices offered before are no longer choices. */
function withdrawChoices(item) {
  for (const offered of page.messages.querySelectorAll(':scope > .luna > .choices'))
    if (item.compareDocumentPosition(offered) & 2) offered.remove();
}

function picture({ url, alt }) {
  const address = new URL(url, location.href);
  if (address.origin !== location.origin) return null;
  const image = make('img', { className: 'fresh', src: address.href, alt: alt ?? '', decoding: 'async' });
  const frame = make('button', { type: 'button', className: 'picture' }, image,
    worded(make('span', { className: 'unseen' }), 'enlarge'));
  frame.style.setProperty('--drawing', JSON.stringify(word('drawing')));
  const figure = make('figure', {}, frame);
  for (const end of ['load', 'error']) image.addEventListener(end, () => image.classList.remove('fresh'));
  caption(figure, address.href);
  frame.addEventListener('click', () => {
    if (image.complete && !image.naturalWidth) {
      image.src = address.href; // it failed to load; a tap tries again
      caption(figure, address.href);
      return;
    }
    enlarge(figure, address.href);
  });
  return figure;
}

/**
 * On a phone the words around a drawing's square are too small to read. They are said again below it, at the size of
 * text, and the picture on the page shows the square alone. A drawing of another make is left as it is.
 */
async function caption(figure, address) {
  const drawing = await fetch(address).then(response => response.text()).catch(() => '');
  const svg = new DOMParser().parseFromString(drawing, 'image/svg+xml').documentElement;
  const square = svg.querySelector(':scope > rect[rx]');
  const [, , width, height] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  if (!square || !width || figure.lastElementChild.localName === 'figcaption') return;
  const [x, y, w, h] = ['x', 'y', 'width', 'height'].map(side => Number(square.getAttribute(side)));
  const outside = [...svg.querySelectorAll(':scope > text')].filter(line => {
    const baseline = Number(line.getAttribute('y'));
    return baseline < y || baseline > y + h;
  });
  const above = outside.filter(line => Number(line.getAttribute('y')) < y).map(line => line.textContent);
  const below = outside.filter(line => Number(line.getAttribute('y')) > y);
  if (!above.length) return;

  const margin = 6;
  const box = { left: x - margin, top: y - margin, width: w + 2 * margin, height: h + 2 * margin };
  const look = figure.firstElementChild.style;
  look.setProperty('--shape', `${box.width} / ${box.height}`);
  look.setProperty('--wide', `${100 * width / box.width}%`);
  look.setProperty('--left', `${-100 * box.left / box.width}%`);
  look.setProperty('--top', `${-100 * box.top / box.height}%`);
  figure.classList.add('cut');
  const [title, ...lines] = above;
  figure.append(make('figcaption', {}, make('p', { className: 'title', textContent: title }),
    ...lines.map(textContent => make('p', { textContent })), ...below.map(legend)));
}

/** Signs and what they mean, by turns. */
function legend(line) {
  const runs = [...line.querySelectorAll('tspan')];
  return make('ul', { className: 'legend' }, ...runs.filter((_, index) => index % 2 === 0).map((run, index) => {
    const sign = make('b', { textContent: run.textContent.trim() });
    sign.style.setProperty('--tint', run.getAttribute('fill'));
    return make('li', {}, sign, ` ${runs[2 * index + 1]?.textContent.trim() ?? ''}`);
  }));
}

/** The same figure, as large as the window; where that is no larger than before, larger than the window. */
function enlarge(figure, address) {
  const large = figure.cloneNode(true);
  const image = large.querySelector('img');
  image.classList.remove('fresh');
  large.firstElementChild.replaceWith(make('div', {}, image));
  large.firstElementChild.style.cssText = figure.firstElementChild.style.cssText;
  page.large.replaceChildren(large);
  page.alone.href = address;
  page.viewer.showModal();
  page.large.scrollLeft = (page.large.scrollWidth - page.large.clientWidth) / 2;
}

const Patience = 120_000;
let composingBegins;
let composingEnds;

/** Told after a moment: most answers are there before it. */
function showComposing() {
  for (const id of composing) if (answered.has(id)) composing.delete(id);
  clearTimeout(composingBegins);
  if (composing.size === 0) page.working.textContent = '';
  else if (!page.working.textContent) composingBegins = setTimeout(() => { page.working.textContent = word('working'); }, 500);
}

function compose(answers) {
  for (const id of answers) composing.add(id);
  showComposing();
  clearTimeout(composingEnds);
  composingEnds = setTimeout(() => { composing.clear(); showComposing(); }, Patience);
}

function hideWelcome() {
  page.welcome.hidden = true;
  try { localStorage.setItem('luna.met', '1'); } catch { /* storage may be forbidden */ }
}

function hasMet() {
  try { return localStorage.getItem('luna.met') !== null; } catch { return false; }
}

// ---- Scrolling: the newest is followed only while the reader is at the end ----------------------------------------

const isAtEnd = () =>
  page.conversation.scrollHeight - page.conversation.scrollTop - page.conversation.clientHeight < 96;
let follows = true;

function scrollToEnd() {
  page.conversation.scrollTop = page.conversation.scrollHeight;
  follows = true;
}

/** The end, but of a reply taller than the window the beginning. */
function showNewest() {
  scrollToEnd();
  const newest = page.messages.lastElementChild;
  const cut = page.conversation.getBoundingClientRect().top + 14 - newest.getBoundingClientRect().top;
  if (cut <= 0 || !newest.classList.contains('luna')) return;
  page.conversation.scrollTop -= cut;
  follows = false;
}

page.conversation.addEventListener('scroll', () => {
  follows = isAtEnd();
  if (follows) page.newest.hidden = true;
}, { passive: true });
page.newest.addEventListener('click', () => { showNewest(); page.newest.hidden = true; page.words.focus(); });
page.messages.addEventListener('click', event => { if (event.target.closest('summary')) follows = false; });
const keepEnd = new ResizeObserver(() => { if (follows && page.messages.childElementCount) showNewest(); });
keepEnd.observe(page.conversation);
keepEnd.observe(page.log);

// ---- Sending: in order, one at a time, again with the same id until it is known what became of it ------------------

const Attempts = 6;
const outbox = [];
let sending = false;

/** randomUUID exists only over https and on localhost; a phone on the home network has neither. */
function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 0x0f | 0x40;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function say(text, payload) {
  const words = text.trim();
  if (!words) return;
  enqueue({ messageId: newId(), text: words, payload, at: new Date().toISOString() });
  send();
}

function enqueue(entry) {
  outbox.push(entry);
  keepOutbox();
  const item = ownItem(entry);
  item.classList.add('pending', 'waiting', 'shown');
  if (settled) item.classList.add('arriving');
  describe(item, word('sending'));
  page.messages.append(item);
  markDays();
  withdrawChoices(item);
  hideWelcome();
  scrollToEnd();
}

function describe(item, text, label, action) {
  const state = item.querySelector('.state');
  state.replaceChildren(...(text ? [make('span', { textContent: text })] : []));
  if (!label) return;
  const button = make('button', { type: 'button', textContent: label });
  button.addEventListener('click', action);
  state.append(button);
}

function drop(messageId) {
  const index = outbox.findIndex(entry => entry.messageId === messageId);
  if (index < 0) return;
  outbox.splice(index, 1)[0].done = true;
  keepOutbox();
}

/** What is not sent yet survives a reload of this tab, but for recordings. */
function keepOutbox() {
  try {
    sessionStorage.setItem('luna.outbox', JSON.stringify(
      outbox.filter(entry => !entry.recording).map(({ messageId, text, payload, at }) => ({ messageId, text, payload, at }))));
  } catch { /* storage may be forbidden or full: the messages are still in memory */ }
}

function restoreOutbox() {
  try {
    for (const entry of JSON.parse(sessionStorage.getItem('luna.outbox') ?? '[]'))
      if (!mine.has(entry.messageId)) enqueue(entry);
  } catch { /* nothing readable was kept */ }
  send();
}

async function send() {
  if (sending) return;
  sending = true;
  try {
    for (let entry; (entry = outbox.find(waiting => !waiting.failed));) await post(entry);
  } finally {
    sending = false;
  }
}

async function post(entry) {
  for (let attempt = 0; attempt < Attempts && !entry.done; attempt++) {
    const outcome = await postOnce(entry);
    if (entry.done) return;
    if (outcome.accepted) return accepted(entry);
    if (outcome.refusal) return refused(entry, outcome.refusal);
    describe(mine.get(entry.messageId), word(navigator.onLine ? 'sendingAgain' : 'waitingForNetwork'));
    await (navigator.onLine ? waitFor(outcome.wait ?? backOff(attempt)) : comesOnline());
  }
  for (const waiting of outbox) failed(waiting);
}

async function postOnce(entry) {
  try {
    const response = await fetch('/chat/messages', { method: 'POST', signal: AbortSignal.timeout(entry.recording ? 60_000 : 20_000), ...body(entry) });
    if (response.ok) return { accepted: true };
    if (response.status < 500 && ![401, 403, 408, 429].includes(response.status))
      return { refusal: await explain(response) };
    const seconds = Number(response.headers.get('Retry-After'));
    return { wait: seconds > 0 ? Math.min(seconds, 60) * 1000 : undefined };
  } catch {
    return {};
  }
}

function body({ messageId, text, payload, recording }) {
  if (!recording)
    return { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ messageId, text, payload }) };
  const form = new FormData();
  form.append('messageId', messageId);
  form.append('audio', recording, 'recording');
  return { body: form };
}

async function explain(response) {
  const problem = await response.json().catch(() => ({}));
  const errors = Object.values(problem.errors ?? {}).flat().filter(error => typeof error === 'string');
  return [problem.detail, ...errors].filter(Boolean).join(' ') || problem.title || word('notTaken');
}

/** Accepted is on disk: it is answered whatever happens here, and the stream will bring it back. */
function accepted(entry) {
  drop(entry.messageId);
  const item = mine.get(entry.messageId);
  item.classList.remove('waiting');
  describe(item, '');
  compose([entry.messageId]);
}

function refused(entry, reason) {
  drop(entry.messageId);
  const item = mine.get(entry.messageId);
  item.classList.remove('pending', 'waiting');
  item.classList.add('refused');
  if (entry.recording) return describe(item, reason);
  describe(item, reason, word('change'), () => {
    item.remove();
    markDays();
    page.words.value = [entry.text, page.words.value].filter(Boolean).join('\n');
    grow();
    page.words.focus();
  });
}

function failed(entry) {
  entry.failed = true;
  const item = mine.get(entry.messageId);
  item.classList.replace('waiting', 'failed');
  describe(item, word('notSent'), word('tryAgain'), retry);
}

function retry() {
  for (const entry of outbox.filter(waiting => waiting.failed)) {
    entry.failed = false;
    const item = mine.get(entry.messageId);
    item.classList.replace('failed', 'waiting');
    describe(item, word('sending'));
  }
  send();
}

// ---- Listening: one stream, resumed where it broke -----------------------------------------------------------------

const Silence = 40_000; // the server is heard at least every 15 s
let position = null;
let connection = null;
let lastHeard = 0;

const comesOnline = () => waitFor(30_000);
function waitFor(milliseconds) {
  return Promise.race([pause(milliseconds), new Promise(resolve => addEventListener('luna-wake', resolve, { once: true }))]);
}

async function listen() {
  for (let attempt = 0; ; attempt++) {
    connection = new AbortController();
    try {
      const response = await fetch('/chat/stream', {
        headers: { Accept: 'text/event-stream', ...(position && { 'Last-Event-ID': position }) },
        cache: 'no-store', signal: connection.signal,
      });
      if (response.ok && response.body) {
        attempt = 0;
        if (!position) offerEarlier(response.headers.get('Luna-Earlier'));
        offerSpeaking(Number(response.headers.get('Luna-Listens')));
        connected();
        await readEvents(response.body.getReader());
      } else if (response.status >= 400 && response.status < 500) {
        position = null; // a position that the server does not know any more
      }
    } catch { /* the connection broke: below it is tried again */ }
    connection.abort();
    disconnected();
    await waitFor(backOff(attempt));
  }
}

async function readEvents(reader) {
  const decoder = new TextDecoder();
  let rest = '';
  let event = {};
  let silence;
  const heard = () => {
    lastHeard = Date.now();
    clearTimeout(silence);
    silence = setTimeout(() => connection.abort(), Silence);
  };
  try {
    for (heard(); ;) {
      const { done, value } = await reader.read();
      if (done) return;
      heard();
      const lines = (rest + decoder.decode(value, { stream: true })).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop();
      for (const line of lines) {
        if (line === '') {
          dispatch(event);
          event = {};
          continue;
        }
        const [, field, content] = /^([^:]*):? ?(.*)$/s.exec(line);
        if (field === 'data') event.data = event.data === undefined ? content : `${event.data}\n${content}`;
        else if (field === 'event' || field === 'id') event[field] = content;
      }
    }
  } finally {
    clearTimeout(silence);
  }
}

function dispatch({ event, id, data }) {
  if (id) position = id;
  if (data === undefined) return;
  try {
    const content = JSON.parse(data);
    if (event === 'message') receive(content);
    if (!settled) settleSoon();
  } catch (problem) {
    console.error('A message could not be shown.', problem);
  }
}

/** Older messages come in a burst; a screen reader reads out only what comes after it. */
let settling;
function settleSoon() {
  clearTimeout(settling);
  settling = setTimeout(() => {
    settled = true;
    page.log.setAttribute('aria-live', 'polite');
    page.welcome.hidden = page.messages.childElementCount > 0;
  }, 700);
}

let noticeDelay = null;
function connected() {
  clearTimeout(noticeDelay);
  noticeDelay = null;
  delete page.notice.dataset.word;
  page.notice.textContent = '';
  if (!settled) settleSoon();
  retry();
}

/** Told after a moment, so that a break which mends itself is never seen. */
function disconnected() {
  noticeDelay ??= setTimeout(tellWhy, 1500);
  if (!navigator.onLine || page.notice.textContent) tellWhy();
}

function tellWhy() {
  const why = word(navigator.onLine ? 'lost' : 'offline');
  if (page.notice.textContent !== why) page.notice.textContent = why;
}

function awake() {
  dispatchEvent(new Event('luna-wake'));
  if (Date.now() - lastHeard > 20_000) connection?.abort(); // asleep meanwhile: the old connection may be dead
}
addEventListener('online', awake);
addEventListener('offline', () => { connection?.abort(); disconnected(); });
addEventListener('pageshow', event => { if (event.persisted) awake(); });
document.addEventListener('visibilitychange', () => { if (!document.hidden) awake(); });

// ---- What was said before ---------------------------------------------------------------------------------------------

function offerEarlier(before) {
  page.earlier.hidden = !before;
  page.earlier.value = before ?? '';
}

page.earlier.addEventListener('click', async () => {
  page.earlier.disabled = true;
  try {
    const response = await fetch(`/chat/messages?before=${encodeURIComponent(page.earlier.value)}`, { cache: 'no-store' });
    if (!response.ok) return;
    const { messages, before } = await response.json();
    offerEarlier(before);
    showEarlier(messages);
  } catch { /* the button is still there to try again */ } finally {
    page.earlier.disabled = false;
  }
});

/** Above what is there, which stays where the reader sees it. */
function showEarlier(messages) {
  follows = false;
  const fromEnd = page.conversation.scrollHeight - page.conversation.scrollTop;
  const top = page.messages.firstElementChild;
  for (const message of messages) {
    if (seen.has(message.id)) continue;
    seen.add(message.id);
    const known = message.messageId && mine.get(message.messageId);
    if (known) {
      if (message.text && known.querySelector('.spoken')) known.querySelector('.spoken').replaceWith(words(message.text));
      continue;
    }
    const item = message.from === 'you' ? ownItem(message) : lunaItem(message);
    item.classList.add('shown');
    item.querySelector(':scope > .choices')?.remove();
    page.messages.insertBefore(item, top);
  }
  markDays();
  page.conversation.scrollTop = page.conversation.scrollHeight - fromEnd;
}

// ---- Speaking ----------------------------------------------------------------------------------------------------------

let longest = 0; // seconds that Luna listens to one recording; 0 when she does not
let recorder = null;

function offerSpeaking(seconds) {
  longest = seconds;
  page.speak.hidden = !(seconds > 0 && navigator.mediaDevices?.getUserMedia && window.MediaRecorder);
}

page.speak.addEventListener('click', async () => {
  if (recorder) return;
  try {
    recorder = record(await navigator.mediaDevices.getUserMedia({ audio: true }));
  } catch {
    worded(page.notice, 'noMicrophone');
    return;
  }
  page.composer.hidden = true;
  page.recorder.hidden = false;
  byId('sendspoken').focus();
});
byId('sendspoken').addEventListener('click', () => recorder?.end(true));
byId('unspeak').addEventListener('click', () => recorder?.end(false));
page.recorder.addEventListener('keydown', event => { if (event.key === 'Escape') recorder?.end(false); });

function record(microphone) {
  const kinds = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/mp4'];
  const taking = new MediaRecorder(microphone, { mimeType: kinds.find(MediaRecorder.isTypeSupported), audioBitsPerSecond: 32_000 });
  const began = Date.now();
  const parts = [];
  let wanted = false;
  const show = () => {
    const seconds = Math.floor((Date.now() - began) / 1000);
    byId('spoken').textContent = word('speaking', `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`);
    if (seconds >= longest - 1) end(true);
  };
  const ticking = setInterval(show, 250);
  const end = isWanted => {
    wanted = isWanted;
    if (taking.state !== 'inactive') taking.stop();
  };
  taking.addEventListener('dataavailable', ({ data }) => parts.push(data));
  taking.addEventListener('stop', () => {
    clearInterval(ticking);
    for (const track of microphone.getTracks()) track.stop();
    recorder = null;
    page.recorder.hidden = true;
    page.composer.hidden = false;
    page.speak.focus();
    if (!wanted) return;
    enqueue({ messageId: newId(), recording: new Blob(parts, { type: taking.mimeType }), at: new Date().toISOString() });
    send();
  });
  taking.start();
  show();
  return { end };
}

// ---- Within the page of another site -----------------------------------------------------------------------------------

/** The site learns that something happened, never what was said; which site it is, the browser has checked. */
function tellSite(what) {
  if (window.parent !== window) window.parent.postMessage({ luna: what }, '*');
}

if (window.parent !== window) {
  document.documentElement.classList.add('embedded');
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && !page.viewer.open && !recorder) tellSite('close');
  });
  addEventListener('message', ({ source, data }) => {
    if (source === window.parent && data?.luna === 'shown') page.words.focus();
  });
}

// ---- Writing ---------------------------------------------------------------------------------------------------------

const growsItself = CSS.supports('field-sizing', 'content');
function grow() {
  if (growsItself) return;
  page.words.style.height = 'auto';
  page.words.style.height = `${page.words.scrollHeight}px`;
}

page.words.addEventListener('input', grow);
page.words.addEventListener('keydown', event => {
  // 229 is what some input methods report while a word is still being composed.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  page.composer.requestSubmit();
});
page.composer.addEventListener('submit', event => {
  event.preventDefault();
  say(page.words.value);
  page.words.value = '';
  grow();
  page.words.focus();
});
byId('examples').addEventListener('click', event => {
  const example = event.target.closest('button');
  if (!example) return;
  say(example.textContent);
  if (event.detail === 0) page.words.focus();
});
byId('close').addEventListener('click', () => page.viewer.close());

// ---- Tonight's moon --------------------------------------------------------------------------------------------------

/** Lit part of the Moon's disc, within about 1 %: elongation with its five largest terms (Meeus 1998, ch. 48). */
function moonOf(date) {
  const days = date.valueOf() / 86_400_000 - 10_957.5; // since J2000
  const sine = degrees => Math.sin(degrees * Math.PI / 180);
  const elongation = 297.8502 + 12.19074912 * days;
  const sun = 357.5291 + 0.98560028 * days;
  const moon = 134.9634 + 13.06499295 * days;
  const actual = elongation + 6.289 * sine(moon) - 2.1 * sine(sun) + 1.274 * sine(2 * elongation - moon)
    + 0.658 * sine(2 * elongation) + 0.214 * sine(2 * moon);
  return { lit: (1 - Math.cos(actual * Math.PI / 180)) / 2, waxing: sine(actual) >= 0 };
}

/** As seen from the northern hemisphere: the waxing moon is lit on the right, so its shadow lies on the left. */
function drawMoon({ lit, waxing }) {
  const limb = waxing ? 0 : 1;
  const terminator = lit < 0.5 ? limb : 1 - limb;
  const shadow = `M0-48A48 48 0 0 ${limb} 0 48A${48 * Math.abs(1 - 2 * lit)} 48 0 0 ${terminator} 0-48`;
  for (const path of document.querySelectorAll('.moon .dark')) path.setAttribute('d', shadow);
  const percent = Math.round(lit * 100);
  byId('tonight').textContent = percent >= 98 ? word('fullMoon') : percent <= 2 ? word('newMoon')
    : word(waxing ? 'waxing' : 'waning', percent);
}

// ---- The language of the page ----------------------------------------------------------------------------------------

function offerLanguages() {
  byId('languages').replaceChildren(...others().map(({ key, name }) => {
    const other = make('button', { type: 'button', lang: key, textContent: name });
    other.addEventListener('click', () => {
      speakIn(key);
      byId('languages').querySelector('button').focus();
    });
    return other;
  }));
}

function speakIn(chosen) {
  speak(chosen);
  offerLanguages();
  drawMoon(moonOf(new Date()));
  for (const mark of page.messages.querySelectorAll('.day')) mark.textContent = nameOfDay(mark.parentElement.dataset.day);
}

speakIn();
byId('send').disabled = false;
page.welcome.hidden = hasMet();
restoreOutbox();
listen();
if (matchMedia('(hover: hover) and (pointer: fine)').matches) page.words.focus();
