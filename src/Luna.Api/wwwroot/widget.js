// Luna on any site, with one line:
//   <script src="https://luna.example/widget.js" async></script>
// Further wishes as attributes of it: data-language="hi", data-side="left", data-label="Ask Luna".
// The conversation is a page of Luna's own in a frame: the site sees none of it, and neither can change the other's looks.

(() => {
  const script = document.currentScript;
  if (!script || window.lunaWidget) return;
  window.lunaWidget = true;

  const home = new URL(script.src).origin;
  const language = script.dataset.language ?? document.documentElement.lang;
  const isHindi = /^hi\b/.test(language);
  const label = script.dataset.label ?? (isHindi ? 'Luna से पूछिए' : 'Ask Luna');
  const words = isHindi
    ? { title: 'Luna से बातचीत', close: 'Luna बंद करें', unread: count => `, ${count} नए संदेश` }
    : { title: 'Conversation with Luna', close: 'Close Luna', unread: count => `, ${count} new` };

  const look = new CSSStyleSheet();
  look.replaceSync(`
    :host { all: initial; color-scheme: light dark; font: 16px/1.4 system-ui, sans-serif; }
    * { box-sizing: border-box; }
    button { font: inherit; cursor: pointer; }
    button:focus-visible { outline: 3px solid #f0dfae; outline-offset: 2px; box-shadow: 0 0 0 7px #2a3565; }
    .open, .window { position: fixed; z-index: 2147483000; inset-block-end: max(1rem, env(safe-area-inset-bottom)); ${script.dataset.side === 'left' ? 'left' : 'right'}: 1rem; }
    .open { display: flex; gap: .6rem; align-items: center; min-height: 3.25rem; max-width: calc(100vw - 2rem); padding: .5rem 1.2rem .5rem .8rem; border: 1px solid #7a829b; border-radius: 1.7rem; color: #f7f5ee; background: #2a3565; box-shadow: 0 .3rem 1.2rem rgb(0 0 0 / .3); }
    .open svg { flex: none; width: 1.9rem; height: 1.9rem; }
    .open b { display: none; min-width: 1.4rem; padding: 0 .35rem; border-radius: .7rem; color: #1c2235; background: #fdf3d7; font-size: .8125rem; text-align: center; }
    .open[data-unread] b { display: block; }
    .window { width: min(26rem, calc(100vw - 2rem)); height: min(44rem, calc(100dvh - 2rem)); border-radius: 1.2rem; overflow: hidden; border: 1px solid #7a829b; box-shadow: 0 .5rem 2.5rem rgb(0 0 0 / .35); }
    iframe { display: block; width: 100%; height: 100%; border: 0; }
    .close { position: absolute; inset-block-start: .6rem; inset-inline-end: .6rem; display: grid; place-items: center; width: 2.75rem; height: 2.75rem; padding: 0; border: 1px solid #7a829b; border-radius: 50%; color: #f7f5ee; background: #2a3565; }
    .close svg { width: 1.3rem; height: 1.3rem; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; }
    [hidden] { display: none !important; }
    @media (max-width: 34rem), (max-height: 30rem) { .window { inset: 0; width: auto; height: auto; border: 0; border-radius: 0; } }
    @media print { :host { display: none; } }`);

  const host = document.createElement('luna-widget');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [look];
  root.innerHTML = `
    <button class="open" type="button" aria-expanded="false" aria-haspopup="dialog"><svg viewBox="-50 -50 100 100" aria-hidden="true"><circle r="48" fill="#fdf3d7"/><path fill="#263153" d="M0-48A48 48 0 0 0 0 48A26 48 0 0 0 0-48"/></svg><span></span><b aria-hidden="true"></b></button>
    <div class="window" role="dialog" hidden><button class="close" type="button"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 6 12 12M18 6 6 18"/></svg></button></div>`;
  const [open, panel, close] = ['.open', '.window', '.close'].map(part => root.querySelector(part));
  open.querySelector('span').textContent = label;
  panel.setAttribute('aria-label', words.title);
  close.setAttribute('aria-label', words.close);
  let frame = null;
  let unread = 0;

  function tellUnread() {
    open.querySelector('b').textContent = unread;
    if (unread) {
      open.dataset.unread = '';
      open.setAttribute('aria-label', label + words.unread(unread));
    } else {
      delete open.dataset.unread;
      open.removeAttribute('aria-label');
    }
  }

  function show() {
    if (!frame) {
      frame = Object.assign(document.createElement('iframe'), {
        title: words.title, allow: 'microphone', src: `${home}/embed?language=${encodeURIComponent(language)}`,
      });
      panel.prepend(frame);
    } else {
      frame.contentWindow.postMessage({ luna: 'shown' }, home);
    }
    unread = 0;
    tellUnread();
    panel.hidden = false;
    open.hidden = true;
    open.setAttribute('aria-expanded', 'true');
    frame.focus();
  }

  function hide() {
    panel.hidden = true;
    open.hidden = false;
    open.setAttribute('aria-expanded', 'false');
    open.focus();
  }

  open.addEventListener('click', show);
  close.addEventListener('click', hide);
  root.addEventListener('keydown', event => { if (event.key === 'Escape' && !panel.hidden) hide(); });
  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== home || !frame || source !== frame.contentWindow) return;
    if (data?.luna === 'close' && !panel.hidden) hide();
    if (data?.luna === 'said' && panel.hidden) {
      unread++;
      tellUnread();
    }
  });

  const attach = () => document.body.append(host);
  if (document.body) attach();
  else addEventListener('DOMContentLoaded', attach);
})();
