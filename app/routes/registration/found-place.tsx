/** Whether the address was found, and a map to put its pin right. Without scripts a button looks it up. */
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { PinChooser } from '#app/components/map/pin-chooser.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { useHydrated } from '#app/components/ui/use-hydrated.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import type { FoundPlace as Found } from './found-place.server.ts';
import { LOOK_UP } from './pressed.ts';

type Props = {
  found: Found | null;
  domain: Domain | null;
  tiles: string | null;
};

export function FoundPlace({ found, domain, tiles }: Props) {
  const { t } = useTranslation();
  const isAlive = useHydrated();
  const pin = (name: 'hint' | 'map' | 'move' | 'up' | 'left' | 'right' | 'down' | 'moved' | 'back') =>
    t(`registration.pin.${name}`);
  return (
    <>
      <div role="status">
        {found && (
          <p className={found.exact ? 'form-known' : 'form-known is-rough'}>
            <Icon name={found.exact ? 'check' : 'place'} size="s" />
            {found.text}
          </p>
        )}
      </div>
      {!isAlive && (
        <SubmitButton value={LOOK_UP} look="second" busy={t('registration.saving')}>
          {t('registration.places.lookUp')}
        </SubmitButton>
      )}
      <PinChooser
        names={{ pin: 'pin', address: 'pinOf' }}
        place={found?.point ? { address: found.address, ...found.point } : null}
        domain={domain ?? 'social'}
        tiles={tiles}
        labels={{
          hint: pin('hint'),
          map: pin('map'),
          move: pin('move'),
          up: pin('up'),
          left: pin('left'),
          right: pin('right'),
          down: pin('down'),
          moved: pin('moved'),
          back: pin('back'),
          zoomIn: t('map.zoomIn'),
          zoomOut: t('map.zoomOut'),
          locate: t('map.locate'),
          tilesCredit: t('map.tiles'),
          schematic: t('map.schematic'),
        }}
      />
    </>
  );
}
