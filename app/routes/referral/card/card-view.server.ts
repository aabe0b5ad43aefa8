/** One card, in the words of its language. What a giver types is put on it by the page itself. */
import type { Directory } from '#app/domain/directory/directory.ts';
import { mapView, type MapView } from '#app/domain/geo/map-view.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { formatPhone, phoneHref } from '#app/domain/phone/dutch-phone.ts';
import { cardFacts, type CardFacts } from '#app/domain/referral/card-facts.ts';
import { CARD_LANGUAGES, type CardLanguage } from '#app/domain/referral/card-languages.ts';
import { cardParameters, GIVERS, type CardRequest } from '#app/domain/referral/card-request.ts';
import { isPlain, shortened } from '#app/domain/referral/short-text.ts';
import { mapDrawing } from '#app/features/draw-map.server.ts';
import { cardFingerprint } from '#app/features/referral/card-fingerprint.server.ts';
import { CARD_TEXTS, cardPhrases, type CardPhrases } from '#app/i18n/card-phrases.server.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import { qrCodeOf, type QrCode } from '#app/platform/qr-code.server.ts';
import type { AppContext } from '#app/context.server.ts';

export type CardView = {
  slug: string;
  language: CardLanguage;
  direction: 'ltr' | 'rtl';
  domain: Domain;
  name: string;
  words: { kicker: string; from: string; to: string; youCanSay: string; then: string; here: string; bring: string };
  giver: { label: string; domain: Domain } | null;
  title: string;
  /** In the language of the card. */
  help: string[];
  /** What the partner says itself, in Dutch, on a Dutch card. */
  own: string | null;
  phone: { text: string; href: string } | null;
  /** In place of a number. */
  noPhone: string;
  hours: string[];
  say: { text: string; inDutch: { label: string; text: string } | null };
  steps: string[];
  address: string;
  map: MapView | null;
  /** `dutch`: as the partner wrote it. */
  bring: { text: string | null; dutch: string } | null;
  code: QrCode;
  scan: { title: string; text: string; languages: { language: CardLanguage; name: string }[] };
  cannot: string;
  checked: string | null;
};

const LONGEST = { name: 64, sentence: 110, address: 80, bring: 120, dutchBring: 60 };
/** Whoever else finds such a card must not read what it is for. */
const DISCREET = ['safety'];
/** How many languages are named beside the code. */
const NAMED_LANGUAGES = 4;
/** CSS pixels; drawn a little smaller, so that the whole pin is in it. */
const MAP_BOX = { width: 150, height: 150 };

export type CardWorld = Pick<AppContext, 'map' | 'config' | 'clock'>;

export function viewCard(
  directory: Directory,
  organisation: Organisation,
  asked: CardRequest,
  { map, config, clock }: CardWorld,
): CardView {
  const phrases = cardPhrases(asked.language);
  const { texts, language } = phrases;
  const facts = cardFacts(organisation, asked.theme, localTime(clock()).date);
  const { slug, name, domain, verification } = organisation;
  const printed = cardParameters({ ...asked, fingerprint: cardFingerprint(facts) });
  const isDiscreet = facts.themes.some((theme) => DISCREET.includes(theme));
  const own = language === 'nl' && !isDiscreet && isPlain(organisation.summary) ? organisation.summary : null;
  const { youCanSay, then, here, bring, to, kicker } = texts;
  return {
    slug,
    language,
    direction: phrases.direction,
    domain,
    name: shortened(name, LONGEST.name),
    words: { kicker, from: texts.fromSomebody, to, youCanSay, then, here, bring },
    giver: viewGiver(asked, phrases),
    title: phrases.theme(facts.themes[0]).title,
    help: helpTexts(facts, own === null ? facts.themes : facts.themes.slice(0, 1), phrases),
    own,
    phone: facts.phone === null ? null : { text: formatPhone(facts.phone), href: phoneHref(facts.phone) },
    noPhone: texts.noPhone,
    hours: facts.hours.length > 0 ? phrases.hours(facts.hours) : [texts.hoursUnknown],
    say: viewSay(facts, phrases),
    steps: facts.phone === null ? texts.stepsAsked : texts.steps,
    address: shortened(facts.address, LONGEST.address),
    map: facts.spot && mapView(mapDrawing(map, directory), mapRequest(organisation, facts.spot)),
    bring: viewBring(facts, phrases),
    code: qrCodeOf(`${config.baseUrl}${paths.card(slug, printed)}`, 'H'),
    scan: { title: texts.otherLanguage, text: texts.scan, languages: otherLanguages(language) },
    cannot: texts.cannotCall,
    checked: verification && phrases.filled(texts.checked, { month: phrases.month(verification.at) }),
  };
}

function viewGiver({ giver }: CardRequest, { texts, filled }: CardPhrases): CardView['giver'] {
  return giver && { label: filled(texts.from, { giver: texts.givers[giver] }), domain: GIVERS[giver] };
}

/** One sentence for each theme, once. */
function helpTexts({ free }: CardFacts, themes: string[], { texts, theme }: CardPhrases): string[] {
  const sentences = new Set(themes.map((id) => theme(id).help));
  return [...(sentences.size > 0 ? sentences : [texts.fallback.help]), ...(free ? [texts.free] : [])];
}

/** Who does not speak Dutch gets a sentence to say in it: whoever answers the phone understands that. */
function viewSay({ sentence, phone }: CardFacts, { texts, language }: CardPhrases): CardView['say'] {
  if (language === 'nl') {
    const isOwn = phone !== null && sentence !== null && isPlain(sentence);
    return { text: isOwn ? shortened(sentence, LONGEST.sentence) : texts.say, inDutch: null };
  }
  const dutch = textsIn('nl');
  const text = dutch('card.sayInDutch', { language: dutch(`card.language.${language}`) });
  return { text: texts.say, inDutch: { label: texts.inDutch, text } };
}

function viewBring({ bring }: CardFacts, { texts, language }: CardPhrases): CardView['bring'] {
  if (bring.length === 0) return null;
  const dutch = bring.map((one) => one.replace(/[.;]?\s*$/, '.')).join(' ');
  return language === 'nl'
    ? { text: null, dutch: shortened(dutch, LONGEST.bring) }
    : { text: texts.papers, dutch: shortened(dutch, LONGEST.dutchBring) };
}

function mapRequest({ slug, name, domain }: Organisation, spot: NonNullable<CardFacts['spot']>) {
  const { latitude, longitude } = spot;
  return {
    pins: [{ slug, name, domain, latitude, longitude }],
    selected: slug,
    served: [],
    fit: 'pins' as const,
    ...MAP_BOX,
  };
}

function otherLanguages(language: CardLanguage): CardView['scan']['languages'] {
  return CARD_LANGUAGES.filter((one) => one !== language)
    .slice(0, NAMED_LANGUAGES)
    .map((one) => ({ language: one, name: CARD_TEXTS[one].name }));
}
