// What the page itself says. Luna's own words come from Luna, in the language of the conversation.

const languages = {
  en: {
    name: 'English',
    title: 'Luna: Vedic astrology you can check',
    skip: 'Skip to the message box',
    tagline: 'Vedic astrology you can check',
    fullMoon: 'Full moon tonight',
    newMoon: 'New moon tonight',
    waxing: percent => `The moon is waxing, ${percent}\u00a0% lit`,
    waning: percent => `The moon is waning, ${percent}\u00a0% lit`,
    connecting: 'Connecting to Luna…',
    conversation: 'Conversation with Luna',
    hello: 'Namaste, I am Luna.',
    about: 'Tell me when and where you were born. I work out your Vedic chart and tell you what it says, and for each statement you can see the fact behind it.',
    examples: 'Try one of these',
    exampleWhole: 'My kundli please. Born 15 August 1990 at 10:30 am in Jaipur',
    exampleAsk: 'I would like my kundli. Ask me what you need.',
    exampleHelp: 'What can you do?',
    software: 'I am software, not a person. What you write is kept, so that I can remember your chart.',
    messages: 'Messages',
    earlier: 'Earlier messages',
    newest: 'New message',
    yourMessage: 'Your message to Luna',
    write: 'Write to Luna',
    send: 'Send',
    keys: 'Enter sends, Shift + Enter starts a new line',
    speak: 'Record a voice message',
    speaking: time => `Recording ${time}`,
    sendSpoken: 'Send the recording',
    cancel: 'Cancel',
    voice: 'Voice message',
    noMicrophone: 'The microphone cannot be used. Allow it for this page, or write.',
    picture: 'Picture, enlarged',
    moveAbout: 'Picture, to be moved about',
    openAlone: 'Open on its own',
    close: 'Close',
    enlarge: '. Enlarge',
    drawing: 'The chart is being drawn…',
    you: 'You: ',
    luna: 'Luna: ',
    today: 'Today',
    yesterday: 'Yesterday',
    why: 'Why do you say that?',
    sure: percent => `${percent}\u00a0% sure`,
    choices: 'Quick replies',
    working: 'Luna is working it out',
    sending: 'Sending…',
    sendingAgain: 'Sending again…',
    waitingForNetwork: 'Waiting for the network…',
    notSent: 'Not sent.',
    tryAgain: 'Try again',
    change: 'Change it',
    notTaken: 'Luna could not take this message.',
    lost: 'The connection is lost. Reconnecting…',
    offline: 'You are offline. What you write is kept and sent when you are back.',
  },
  hi: {
    name: 'हिन्दी',
    title: 'Luna: वैदिक ज्योतिष, जिसे आप परख सकें',
    skip: 'सीधे संदेश लिखने पर जाएँ',
    tagline: 'वैदिक ज्योतिष, जिसे आप परख सकें',
    fullMoon: 'आज पूर्णिमा का चाँद है',
    newMoon: 'आज अमावस्या है',
    waxing: percent => `चाँद बढ़ रहा है, ${percent}\u00a0% उजला`,
    waning: percent => `चाँद घट रहा है, ${percent}\u00a0% उजला`,
    connecting: 'Luna से जुड़ रहे हैं…',
    conversation: 'Luna से बातचीत',
    hello: 'नमस्ते, मैं Luna हूँ।',
    about: 'बताइए कि आपका जन्म कब और कहाँ हुआ। मैं आपकी कुंडली बनाकर बताती हूँ कि वह क्या कहती है, और हर बात के पीछे का तथ्य आप देख सकते हैं।',
    examples: 'इनमें से कुछ आज़माइए',
    exampleWhole: 'मेरी कुंडली बनाइए। जन्म 15 अगस्त 1990, सुबह 10:30, जयपुर',
    exampleAsk: 'मुझे अपनी कुंडली चाहिए। जो चाहिए वह पूछिए।',
    exampleHelp: 'आप क्या-क्या कर सकती हैं?',
    software: 'मैं सॉफ़्टवेयर हूँ, कोई इंसान नहीं। आप जो लिखते हैं वह रखा जाता है, ताकि आपकी कुंडली मुझे याद रहे।',
    messages: 'संदेश',
    earlier: 'पहले के संदेश',
    newest: 'नया संदेश',
    yourMessage: 'Luna के लिए आपका संदेश',
    write: 'Luna को लिखिए',
    send: 'भेजें',
    keys: 'Enter से भेजें, Shift + Enter से नई पंक्ति',
    speak: 'बोलकर संदेश भेजें',
    speaking: time => `रिकॉर्ड हो रहा है ${time}`,
    sendSpoken: 'रिकॉर्डिंग भेजें',
    cancel: 'रद्द करें',
    voice: 'आवाज़ का संदेश',
    noMicrophone: 'माइक्रोफ़ोन नहीं मिल रहा। इस पन्ने को उसकी अनुमति दीजिए, या लिख दीजिए।',
    picture: 'चित्र, बड़ा',
    moveAbout: 'चित्र, जिसे इधर-उधर सरका सकें',
    openAlone: 'अलग से खोलें',
    close: 'बंद करें',
    enlarge: '. बड़ा करें',
    drawing: 'कुंडली बन रही है…',
    you: 'आप: ',
    luna: 'Luna: ',
    today: 'आज',
    yesterday: 'कल',
    why: 'ऐसा क्यों कहती हैं?',
    sure: percent => `${percent}\u00a0% भरोसा`,
    choices: 'झटपट जवाब',
    working: 'Luna गणना कर रही है',
    sending: 'भेज रहे हैं…',
    sendingAgain: 'फिर से भेज रहे हैं…',
    waitingForNetwork: 'नेटवर्क का इंतज़ार है…',
    notSent: 'नहीं भेजा जा सका।',
    tryAgain: 'फिर कोशिश करें',
    change: 'बदलें',
    notTaken: 'Luna यह संदेश नहीं ले सकी।',
    lost: 'संपर्क टूट गया। फिर जोड़ रहे हैं…',
    offline: 'आप ऑफ़लाइन हैं। जो लिखेंगे वह रखा रहेगा और लौटने पर भेज दिया जाएगा।',
  },
};

const Kept = 'luna.language';

/** What the person chose, else what the site asks for that shows the page, else what the browser prefers. */
function choose() {
  const wishes = [new URLSearchParams(location.search).get('language'), ...navigator.languages];
  try { wishes.unshift(localStorage.getItem(Kept)); } catch { /* storage may be forbidden */ }
  return wishes.map(wish => wish?.split('-')[0]).find(wish => wish in languages) ?? 'en';
}

export let language = choose();
export const others = () => Object.entries(languages).filter(([key]) => key !== language).map(([key, { name }]) => ({ key, name }));

export function word(key, ...values) {
  const text = languages[language][key];
  return typeof text === 'function' ? text(...values) : text;
}

// Where the words of an element go, by the attribute that names them.
const places = {
  word: (element, text) => { element.textContent = text; },
  label: (element, text) => element.setAttribute('aria-label', text),
  hint: (element, text) => element.setAttribute('placeholder', text),
};

/** Now and whenever the language changes. */
export function say(element, key, place = 'word') {
  element.dataset[place] = key;
  places[place](element, word(key));
  return element;
}

/** Lets the page speak, in another language if one is chosen. */
export function speak(chosen) {
  if (chosen) {
    language = chosen;
    try { localStorage.setItem(Kept, chosen); } catch { /* storage may be forbidden */ }
  }
  document.documentElement.lang = language;
  document.title = word('title');
  for (const place of Object.keys(places))
    for (const element of document.querySelectorAll(`[data-${place}]`)) say(element, element.dataset[place], place);
}
