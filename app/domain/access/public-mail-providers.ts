/** Mail domains that anybody can have an address at: such an address says nothing about where somebody works. */

/** The providers in use in the Netherlands, and the large ones of the world. */
const PUBLIC_PROVIDERS = new Set(
  (
    'gmail.com googlemail.com outlook.com outlook.nl hotmail.com hotmail.nl live.com live.nl msn.com yahoo.com yahoo.nl ' +
    'icloud.com me.com mac.com aol.com gmx.com gmx.net gmx.de web.de proton.me protonmail.com pm.me tutanota.com tuta.com ' +
    'mail.com zoho.com yandex.com ziggo.nl kpnmail.nl kpnplanet.nl planet.nl hetnet.nl xs4all.nl casema.nl chello.nl ' +
    'home.nl upcmail.nl quicknet.nl tele2.nl telfort.nl telfortglasvezel.nl zonnet.nl online.nl solcon.nl caiway.nl ' +
    'delta.nl zeelandnet.nl kabelfoon.net freedom.nl freeler.nl wanadoo.nl orange.nl versatel.nl t-mobile.nl t-online.de ' +
    'skynet.be telenet.be proximus.be'
  ).split(' '),
);

/** @returns the part behind the `@`, in small letters; null for an address at a public provider, and for no address */
export function organisationMailDomain(email: string | null): string | null {
  const domain = email?.trim().toLowerCase().split('@')[1];
  return domain && !PUBLIC_PROVIDERS.has(domain) ? domain : null;
}
