/** An icon of the visual language, by its name in the sprite. Always beside a word, or inside a named control. */
import sprite from './sprite.svg?url';

export type IconName =
  | 'alert'
  | 'card'
  | 'check'
  | 'clock'
  | 'close'
  | 'down'
  | 'download'
  | 'edit'
  | 'filter'
  | 'flag'
  | 'fresh'
  | 'grid'
  | 'help'
  | 'left'
  | 'link'
  | 'list'
  | 'locate'
  | 'mail'
  | 'map'
  | 'menu'
  | 'merge'
  | 'minus'
  | 'new'
  | 'out'
  | 'people'
  | 'person'
  | 'phone'
  | 'place'
  | 'plus'
  | 'print'
  | 'right'
  | 'route'
  | 'save'
  | 'search'
  | 'talk'
  | 'undo'
  | 'web';

export function Icon({ name, size }: { name: IconName; size?: 's' | 'xs' }) {
  return (
    <svg className={size ? `ico ico-${size}` : 'ico'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}
