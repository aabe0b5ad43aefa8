/** Mail domains that anybody can have an address at: such an address says nothing about where somebody works. */

/** The providers in use in the Netherlands, and the large ones of the world. */
const PUBLIC_PROVIDERS = new Set(
  (
    'gmail.com googlemail.com outlook.com outlook.nl hotmail.com hotmail.nl live.com live.nl msn.com yahoo.com yahoo.nl ' +
    'icloud.com me.com mac.com aol.com gmx.com gmx.net gmx.de web.de proton.me protonmail.com pm.me tutanota.com tuta.com ' +
    'mail.com zoho.com yandex.com ziggo.nl kpnmail.nl kpnplanet.nl planet.nl hetnet.nl xs4all.nl casema.nl chello.nl ' +
    'home.nl upcmail.nl quicknet.nl tele2.nl telfort.nl telfortglasvezel.nl zonnet.nl online.nl solcon.nl caiway.nl ' +
    'delta.nl zeelandnet.nl kabelfoon.net freedom.nl freeler.nl wanadoo.nl orange.nl versatel.nl t-mobile.nl t-online.de ' +
    'skynet.be telenet.be proximus.be scarlet.be voo.be pandora.be hccnet.nl wxs.nl tiscali.nl onsbrabantnet.nl onsnet.nu ' +
    'glasnet.nl kliksafe.nl filternet.nl hi.nl vodafone.nl vodafonevast.nl lycos.nl euronet.nl demon.nl dds.nl xmsnet.nl ' +
    'multiweb.nl fiber.nl edpnet.nl youfone.nl simpel.nl fastmail.com fastmail.fm hey.com duck.com rocketmail.com ymail.com ' +
    'startmail.com mailbox.org posteo.de posteo.net freenet.de arcor.de wp.pl onet.pl o2.pl interia.pl mail.ru bk.ru ' +
    'ukr.net free.fr orange.fr laposte.net libero.it'
  ).split(' '),
);

/** These have an ending for every country. */
const PUBLIC_FAMILIES = /^(?:hotmail|outlook|live|msn|yahoo|gmx|googlemail|aol|icloud|yandex)\.(?:com?\.)?[a-z]{2,4}$/;

/** @returns the part behind the `@`, in small letters; null for an address at a public provider, and for no address */
export function organisationMailDomain(email: string | null): string | null {
  const domain = email?.trim().toLowerCase().split('@')[1];
  return domain && !PUBLIC_PROVIDERS.has(domain) && !PUBLIC_FAMILIES.test(domain) ? domain : null;
}
