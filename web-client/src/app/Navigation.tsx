import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { modKey } from '@/shared/lib/shortcuts';
import { useFormat } from '@/shared/lib/useFormat';
import { Key } from '@/shared/ui/display/Display';
import { features, NAV_GROUPS, type NavItem } from './features';
import { openPalette } from './paletteState';
import { useCan } from './session';
import { ShellFooter } from './ShellFooter';
import css from './shell.module.css';

interface Props {
  onHelp: () => void;
  /** After following a link: the drawer closes. */
  onGone?: (() => void) | undefined;
}

export function Navigation({ onHelp, onGone }: Props) {
  const { t } = useTranslation();
  const { t: nav } = useTranslation('navigation');
  const can = useCan();
  const items = features.flatMap((feature) => feature.nav).filter((item) => can(item.permission));
  return (
    <>
      <div className={css.product}>
        <b aria-hidden>H</b>
        {t('product')}
      </div>
      <button type="button" className={css.search} onClick={openPalette}>
        <IconSearch size={14} aria-hidden />
        {t('palette.placeholder')}
        <Key>{modKey} K</Key>
      </button>
      <div className={css.groups}>
        {NAV_GROUPS.map((group) => {
          const inGroup = items.filter((item) => item.group === group);
          if (inGroup.length === 0) return null;
          return (
            <section key={group} aria-label={nav(`group.${group}`)}>
              <div className={css.groupName} aria-hidden>
                {nav(`group.${group}`)}
              </div>
              {inGroup.map((item) => (
                <NavLink key={item.to} item={item} onGone={onGone} />
              ))}
            </section>
          );
        })}
      </div>
      <ShellFooter onHelp={onHelp} onGone={onGone} />
    </>
  );
}

function NavLink({ item, onGone }: { item: NavItem } & Pick<Props, 'onGone'>) {
  const { t: nav } = useTranslation('navigation');
  return (
    <Link to={item.to} className={css.item} activeOptions={{ exact: item.to === '/' }} onClick={onGone}>
      <item.icon size={16} stroke={1.6} aria-hidden />
      {nav(item.label)}
      {item.useCount && <NavCount useCount={item.useCount} />}
    </Link>
  );
}

function NavCount({ useCount }: { useCount: () => number }) {
  const format = useFormat();
  const count = useCount();
  return count > 0 ? <span className={css.count}>{format.number(count)}</span> : null;
}
