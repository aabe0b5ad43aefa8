/**
 * The logo of the coalition, or else our own: the name with its short line, in which the tittles of i, j and j are
 * people. Ours is drawn once and cached with the sprite; that of a coalition is a picture somebody else made, and so
 * never part of the page itself.
 */
import { useRouteLoaderData } from '@remix-run/react';
import { paths } from '#app/paths.ts';
import sprite from './sprite.svg?url';

export type CoalitionLogo = { version: string; width: number; height: number; name: string };

export function Logo() {
  const own = useCoalitionLogo();
  if (own) return <LogoPicture {...own} />;
  return (
    <svg className="logo" viewBox="60 -1790 12365 2220" aria-hidden="true" focusable="false">
      <use href={`${sprite}#logo`} x="60" y="-1790" width="12365" height="2220" />
    </svg>
  );
}

/** Nothing when the coalition gave none: where our own name would say nothing. */
export function LogoOfCoalition() {
  const own = useCoalitionLogo();
  return own && <LogoPicture {...own} />;
}

function LogoPicture({ version, width, height, name }: CoalitionLogo) {
  return <img className="logo" src={paths.logo(version)} alt={name} width={width} height={height} />;
}

function useCoalitionLogo(): CoalitionLogo | null {
  const root = useRouteLoaderData('root') as { logo: CoalitionLogo | null } | undefined;
  return root?.logo ?? null;
}
