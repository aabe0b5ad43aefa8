/**
 * The quiet base of the map as two standalone pictures: the ground, and what lies on it. The hatch of a service area is
 * drawn between them. A picture cannot read the page's styles, so the colours of tokens.css stand here once more.
 */
import type { MapFrame } from './areas.ts';
import type { MapPaths } from './map-drawing.ts';

export const MAP_LAYERS = ['ground', 'lines'] as const;
export type MapLayer = (typeof MAP_LAYERS)[number];
export type MapImages = Record<MapLayer, string>;

export const MAP_COLOURS = {
  out: '#F1F2EB',
  land: '#E3E9D6',
  wood: '#D3DFC5',
  town: '#CFCFC2',
  water: '#A9CBDA',
  road: '#FFFFFF',
  roadEdge: '#CDD3C1',
  border: '#8FA096',
} as const;

export function isMapLayer(name: string | null): name is MapLayer {
  return (MAP_LAYERS as readonly (string | null)[]).includes(name);
}

export function mapImages(paths: MapPaths, frame: MapFrame): MapImages {
  const { out, land, wood, town, water, road, roadEdge, border } = MAP_COLOURS;
  return {
    ground: picture(
      frame,
      `<path fill="${out}" d="M${frame.x} ${frame.y}h${frame.width}v${frame.height}h-${frame.width}z"/>` +
        // The stroke closes the hair between neighbours.
        `<path fill="${land}" stroke="${land}" stroke-width=".8" d="${paths.land}"/>` +
        `<path fill="${wood}" d="${paths.woods}"/>`,
    ),
    lines: picture(
      frame,
      `<path fill="${town}" fill-opacity=".8" d="${paths.towns}"/>` +
        `<g fill="none" stroke-linecap="round" stroke-linejoin="round">` +
        line(paths.roads, road, 1.3, ' stroke-opacity=".9"') +
        line(paths.motorways, roadEdge, 3.8) +
        line(paths.motorways, road, 2.5) +
        line(paths.canals, water, 1.4) +
        line(paths.tributaries, water, 1.8) +
        line(paths.river, water, 5) +
        `</g><path fill="${water}" d="${paths.lakes}"/>` +
        `<g fill="none">${line(paths.borders, border, 0.9, ' stroke-dasharray="3.4 2.6" stroke-opacity=".9"')}</g>`,
    ),
  };
}

/** Widths are in units of the map, so that lines grow with it: browsers differ on lines of fixed width in a picture. */
function line(path: string, colour: string, width: number, more = ''): string {
  return `<path stroke="${colour}" stroke-width="${width}"${more} d="${path}"/>`;
}

function picture({ x, y, width, height }: MapFrame, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}">${content}</svg>`;
}
