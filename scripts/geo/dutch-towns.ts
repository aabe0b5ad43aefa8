/**
 * What people know about Dutch municipalities and towns and GeoNames does not say, or says otherwise.
 * Codes are those of CBS in 2026. Who reads GeoNames and writes the file is `netherlands.ts`.
 */

/** By the code GeoNames has for a province. Two have the name of a city, which people mean more often. */
export const PROVINCES: Record<string, { slug: string; name: string }> = {
  '01': { slug: 'drenthe', name: 'Drenthe' },
  '02': { slug: 'friesland', name: 'Fryslân' },
  '03': { slug: 'gelderland', name: 'Gelderland' },
  '04': { slug: 'provincie-groningen', name: 'Provincie Groningen' },
  '05': { slug: 'limburg', name: 'Limburg' },
  '06': { slug: 'noord-brabant', name: 'Noord-Brabant' },
  '07': { slug: 'noord-holland', name: 'Noord-Holland' },
  '09': { slug: 'provincie-utrecht', name: 'Provincie Utrecht' },
  '10': { slug: 'zeeland', name: 'Zeeland' },
  '11': { slug: 'zuid-holland', name: 'Zuid-Holland' },
  '15': { slug: 'overijssel', name: 'Overijssel' },
  '16': { slug: 'flevoland', name: 'Flevoland' },
};

/** A code that no longer exists → the municipality it went into, and when. GeoNames can lag behind. */
export const MERGED: Record<string, string> = {
  // 2019: Groningen, Haren and Ten Boer
  '0009': '0014',
  '0017': '0014',
  // 2021: Appingedam, Delfzijl and Loppersum became Eemsdelta
  '0003': '1979',
  '0010': '1979',
  '0024': '1979',
  // 2022: Beemster went to Purmerend, Weesp to Amsterdam
  '0370': '0439',
  '0457': '0363',
  // 2022: Heerhugowaard and Langedijk became Dijk en Waard
  '0398': '1980',
  '0416': '1980',
  // 2022: Boxmeer, Cuijk, Grave, Mill en Sint Hubert and Sint Anthonis became Land van Cuijk
  '0756': '1982',
  '1684': '1982',
  '0786': '1982',
  '0815': '1982',
  '1702': '1982',
  // 2022: Landerd and Uden became Maashorst
  '1685': '1991',
  '0856': '1991',
  // 2023: Brielle, Hellevoetsluis and Westvoorne became Voorne aan Zee
  '0501': '1992',
  '0530': '1992',
  '0614': '1992',
};

/** Names that GeoNames writes otherwise, or that two municipalities share. */
export const MUNICIPALITY_NAMES: Record<string, string> = {
  '0373': 'Bergen (NH)',
  '1900': 'Súdwest-Fryslân',
};

export const MUNICIPALITY_ALIASES: Record<string, string[]> = {
  '0014': ['Grunn'],
  '0080': ['Ljouwert'],
  '0164': ['Hengelo (O)', 'Hengelo Overijssel'],
  '0373': ['Bergen', 'Bergen NH', 'Bergen Noord-Holland'],
  '0417': ['Laren (NH)', 'Laren Noord-Holland'],
  '0484': ['Alphen a/d Rijn', 'Alphen'],
  '0502': ['Capelle a/d IJssel', 'Capelle'],
  '0518': ["'s-Gravenhage", 's-Gravenhage', 'The Hague'],
  '0537': ['Katwijk aan Zee'],
  '0542': ['Krimpen a/d IJssel'],
  '0603': ['Rijswijk (ZH)', 'Rijswijk Zuid-Holland'],
  '0737': ['Tietjerksteradeel'],
  '0796': ['Den Bosch', 's-Hertogenbosch', 'Hertogenbosch'],
  '0820': ['Nuenen'],
  '0888': ['Beek (L)', 'Beek Limburg'],
  '0935': ['Mestreech'],
  '0971': ['Stein (L)', 'Stein Limburg'],
  '0994': ['Valkenburg'],
  '1586': ['Groenlo en Lichtenvoorde'],
  '1891': ['Dantumadeel'],
  '1900': ['Súdwest Fryslân', 'Sudwest Fryslan', 'Zuidwest-Friesland'],
  '1940': ['De Friese Meren', 'Fryske Marren'],
  '1970': ['Noordoost-Friesland', 'Noardeast Fryslan'],
};

/** The town that stands for a municipality where no town has its name, or another one is the larger. */
export const MAIN_TOWNS: Record<string, string> = {
  '0059': 'Buitenpost',
  '0060': 'Hollum',
  '0085': 'Oosterwolde',
  '0086': 'Gorredijk',
  '0090': 'Drachten',
  '0093': 'West-Terschelling',
  '0096': 'Oost-Vlieland',
  '0098': 'Wolvega',
  '0163': 'Nijverdal',
  '0171': 'Emmeloord',
  '0252': 'Malden',
  '0263': 'Kerkdriel',
  '0285': 'Twello',
  '0385': 'Volendam',
  '0394': 'Hoofddorp',
  '0437': 'Ouderkerk aan de Amstel',
  '0448': 'Den Burg',
  '0453': 'IJmuiden',
  '0479': 'Zaandam',
  '0498': 'Hoogkarspel',
  '0532': 'Bovenkarspel',
  '0537': 'Katwijk aan Zee',
  '0575': 'Noordwijk aan Zee',
  '0613': 'Rhoon',
  '0638': 'Zoeterwoude-Dorp',
  '0654': 'Heinkenszand',
  '0668': 'Beneden-Leeuwen',
  '0703': 'Yerseke',
  '0717': 'Domburg',
  '0736': 'Mijdrecht',
  '0737': 'Burgum',
  '0765': 'Oude Pekela',
  '0779': 'Raamsdonksveer',
  '0784': 'Rijen',
  '0809': 'Kaatsheuvel',
  '0820': 'Nuenen',
  '0852': 'Monnickendam',
  '0873': 'Hoogerheide',
  '0880': 'Wormer',
  '0882': 'Schaesberg',
  '0944': 'Mook',
  '0994': 'Valkenburg',
  '1509': 'Ulft',
  '1525': 'Sassenheim',
  '1581': 'Driebergen-Rijsenburg',
  '1586': 'Lichtenvoorde',
  '1598': 'De Goorn',
  '1621': 'Berkel en Rodenrijs',
  '1652': 'Gemert',
  '1655': 'Oudenbosch',
  '1658': 'Heeze',
  '1659': 'Beek en Donk',
  '1667': 'Reusel',
  '1676': 'Zierikzee',
  '1680': 'Gieten',
  '1681': 'Borger',
  '1690': 'Zuidwolde',
  '1695': 'Kamperland',
  '1696': 'Loosdrecht',
  '1699': 'Roden',
  '1700': 'Vriezenveen',
  '1701': 'Diever',
  '1705': 'Bemmel',
  '1706': 'Budel',
  '1708': 'Steenwijk',
  '1709': 'Zevenbergen',
  '1714': 'Oostburg',
  '1719': 'Made',
  '1721': 'Heesch',
  '1723': 'Alphen',
  '1729': 'Gulpen',
  '1730': 'Zuidlaren',
  '1731': 'Beilen',
  '1734': 'Elst',
  '1735': 'Goor',
  '1740': 'Opheusden',
  '1742': 'Rijssen',
  '1771': 'Geldrop',
  '1773': 'Wijhe',
  '1774': 'Denekamp',
  '1783': 'Naaldwijk',
  '1842': 'Schipluiden',
  '1859': 'Borculo',
  '1876': 'Vorden',
  '1883': 'Sittard',
  '1884': 'Roelofarendsveen',
  '1891': 'Damwâld',
  '1892': 'Nieuwerkerk aan den IJssel',
  '1895': 'Winschoten',
  '1896': 'Hasselt',
  '1900': 'Sneek',
  '1901': 'Bodegraven',
  '1903': 'Eijsden',
  '1904': 'Maarssen',
  '1911': 'Anna Paulowna',
  '1916': 'Voorburg',
  '1924': 'Middelharnis',
  '1926': 'Pijnacker',
  '1930': 'Spijkenisse',
  '1931': 'Schoonhoven',
  '1940': 'Joure',
  '1942': 'Bussum',
  '1945': 'Groesbeek',
  '1948': 'Veghel',
  '1949': 'Franeker',
  '1950': 'Ter Apel',
  '1952': 'Hoogezand',
  '1954': 'Nuth',
  '1955': 'Didam',
  '1959': 'Werkendam',
  '1960': 'Geldermalsen',
  '1961': 'Leerdam',
  '1963': 'Oud-Beijerland',
  '1966': 'Uithuizen',
  '1969': 'Leek',
  '1970': 'Dokkum',
  '1978': 'Bleskensgraaf',
  '1979': 'Delfzijl',
  '1980': 'Heerhugowaard',
  '1982': 'Boxmeer',
  '1991': 'Uden',
  '1992': 'Hellevoetsluis',
};

/** Towns that GeoNames' selection lacks: municipality, name, latitude, longitude (to about a kilometre). */
export const MISSING_TOWNS: [string, string, number, number][] = [
  ['0163', 'Hellendoorn', 52.39, 6.449],
  ['0252', 'Malden', 51.7808, 5.8558],
  ['0317', 'Eemnes', 52.254, 5.26],
  ['0420', 'Wognum', 52.6847, 5.023],
  ['0420', 'Wervershoof', 52.7303, 5.1617],
  ['0498', 'Hoogkarspel', 52.6933, 5.178],
  ['0523', 'Hardinxveld-Giessendam', 51.825, 4.837],
  ['0532', 'Bovenkarspel', 52.695, 5.243],
  ['0532', 'Grootebroek', 52.699, 5.219],
  ['0575', 'Noordwijk aan Zee', 52.241, 4.434],
  ['0613', 'Poortugaal', 51.8633, 4.395],
  ['0654', 'Heinkenszand', 51.472, 3.814],
  ['0703', 'Kruiningen', 51.449, 4.036],
  ['0762', 'Deurne', 51.46, 5.795],
  ['0762', 'Helenaveen', 51.3904, 5.914],
  ['0777', 'Etten-Leur', 51.5706, 4.6356],
  ['0809', 'Kaatsheuvel', 51.6583, 5.035],
  ['0882', 'Schaesberg', 50.9, 6.015],
  ['0944', 'Middelaar', 51.7266, 5.9125],
  ['0944', 'Molenhoek', 51.768, 5.8745],
  ['0944', 'Plasmolen', 51.7375, 5.9216],
  ['1690', 'Zuidwolde', 52.671, 6.429],
  ['1709', 'Zevenbergen', 51.645, 4.604],
  ['1742', 'Holten', 52.2825, 6.4222],
  ['1892', 'Moordrecht', 51.987, 4.668],
  ['1892', 'Zevenhuizen', 52.013, 4.58],
  ['1916', 'Leidschendam', 52.088, 4.395],
  ['1924', 'Sommelsdijk', 51.754, 4.156],
  ['1982', 'Maashees', 51.572, 6.034],
  ['1982', 'Sambeek', 51.633, 5.9625],
  ['1982', 'Vierlingsbeek', 51.595, 6.0083],
];

/** By municipality and the name in GeoNames. */
export const TOWN_NAMES: Record<string, string> = {
  '0034 Almere Stad': 'Almere',
  '0230 t Harde': "'t Harde",
  '0269 t Loo': "'t Loo",
  '0518 The Hague': 'Den Haag',
  '1659 Beek': 'Beek en Donk',
  '1911 t Veld': "'t Veld",
  '1955 Beek gem Montferland': 'Beek',
  '1963 s-Gravendeel': "'s-Gravendeel",
};

export const TOWN_ALIASES: Record<string, string[]> = {
  Damwâld: ['Damwoude'],
  'De Westereen': ['Zwaagwesteinde'],
  'Den Haag': ["'s-Gravenhage", 's-Gravenhage', 'The Hague'],
  Feanwâlden: ['Veenwouden'],
  Grou: ['Grouw'],
  "'s-Hertogenbosch": ['Den Bosch', 's-Hertogenbosch'],
  Hurdegaryp: ['Hardegarijp'],
  Leeuwarden: ['Ljouwert'],
  Maastricht: ['Mestreech'],
  'Noordwijk-Binnen': ['Noordwijk'],
  Burgum: ['Bergum'],
  Warga: ['Wergea'],
  "'s-Gravendeel": ['s-Gravendeel'],
  "'s-Heerenberg": ['s-Heerenberg'],
  "'s-Gravenzande": ['s-Gravenzande'],
};

/** In GeoNames as towns, but no more than some streets, or the municipality once more. */
export const NO_TOWNS = new Set(
  [
    '0363 Anjeliersbuurt-Noord,Anjeliersbuurt-Zuid,Amstelveldbuurt,Burgwallen-Nieuwe Zijde,Burgwallen-Oost,' +
      'Burgwallen-Oude Zijde,Den Texbuurt,Driehoekbuurt,Elandsgrachtbuurt,Felix Meritisbuurt,Grachtengordel West,' +
      'Haarlemmerbuurt,Haarlemmerbuurt-Oost,Haarlemmerbuurt-West,Kop Zeedijk,Langestraat en omgeving,Lastage,' +
      'Leidsebuurt-Noordoost,Leliegracht en omgeving,Marnixbuurt-Noord,Nieuwmarkt/Lastage,Nieuwmarktbuurt,Noord,' +
      'Utrechtsebuurt-Zuid,Vijzelstraatbuurt,Westerdokseiland,Westelijke Eilanden,Weteringbuurt,Zuiderkerkbuurt',
    '0200 Binnenstad,Componistenkwartier,De Haven,Matendonk,Matendreef,Matengaarde,Matenhoeve,Matenhorst,' +
      'Rivierenkwartier,Spainkbos,Sprengenweg-Noord,Staatsliedenkwartier,Vogelkwartier,Westenenk',
    '0479 Zaanstad',
    '1659 Donk',
    '1676 Malta',
    '1706 Cranendonck',
  ].flatMap((line) =>
    line
      .slice(5)
      .split(',')
      .map((name) => `${line.slice(0, 4)} ${name}`),
  ),
);

/** Beside the main towns of municipalities: places of some fifteen thousand inhabitants or more. */
export const LARGE_TOWNS = new Set(
  (
    'Velp,Dieren,Bennekom,Bilthoven,Huissen,Groenlo,Rosmalen,Hoensbroek,Geleen,Heerde,Nieuw-Vennep,Badhoevedorp,' +
    'Amsterdam-Zuidoost,Amsterdam-Noord,Scheveningen,Hoogvliet,Leidschendam,Naarden,Vianen,Boskoop,Krommenie,' +
    'Assendelft,Edam,Velserbroek,Schijndel,Sint-Oedenrode,Drunen,Cuijk,Grave,Rijnsburg,Noordwijkerhout,Voorhout,' +
    'Bergschenhoek,Bleiswijk,Nootdorp,Monster,De Lier,Appingedam,Vleuten,De Meern,Breukelen,Haren,Weesp,Berlicum,' +
    'Terborg,Klazienaveen,Dedemsvaart,Halsteren,Prinsenbeek,Oosterbeek,Hoogland,Doorn,Nieuwegein,Zaandam,' +
    'Spakenburg,Brielle,Julianadorp,Bolsward,Zuidhorn,Winsum,Axel,Lisserbroek,Mierlo,Voorthuizen,Vaassen,' +
    'Warnsveld,Glanerbrug,Holten,Hellendoorn,Hoevelaken,Bemmel,Vlijmen,Dongen,Zwanenburg,Leusden'
  ).split(','),
);

/** Ordinary Dutch words, or so close to one that a word in a question is rarely the town. */
export const AMBIGUOUS_TOWNS = new Set(
  (
    'Balk,Beek,Beers,Bergen,Berg,Best,Born,Brand,Buren,Dalen,De Haven,De Wijk,Deest,Dieren,Duiven,Elst,Enter,Ens,' +
    'Etten,Gieten,Goor,Gracht,Groet,Halfweg,Handel,Hank,Hapert,Haren,Heeg,Heer,Hees,Hem,Hoek,Hoeven,Houten,Huizen,' +
    'Hulst,Klimmen,Leek,Leest,Lent,Losser,Made,Marken,Mill,Monster,Neck,Nes,Noord,Orden,Petten,Putten,Raam,Reek,' +
    'Rijen,Roden,Ruinen,Rugge,Sluis,Son,Stein,Strijp,Tuk,Veen,Ven,Vries,Vuren,Waarde,Wierden,Winkel,Zeeland,Zetten,' +
    'Zegge,Rutten,Grave'
  ).split(','),
);
