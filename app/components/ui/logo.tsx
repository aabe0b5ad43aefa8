/** The name with its short line: the tittles of i, j and j are people. Drawn once, cached with the sprite. */
import sprite from './sprite.svg?url';

export function Logo() {
  return (
    <svg className="logo" viewBox="60 -1790 12365 2220" aria-hidden="true" focusable="false">
      <use href={`${sprite}#logo`} x="60" y="-1790" width="12365" height="2220" />
    </svg>
  );
}
