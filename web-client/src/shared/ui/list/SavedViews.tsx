import { ActionIcon, Button, Checkbox, Menu, Popover, TextInput } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { lazy, type SubmitEvent, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withTexts } from '@/i18n';
import { useShortcuts } from '@/shared/lib/shortcuts';
import css from './list.module.css';

export interface SavedView {
  id: string;
  name: string;
  filter?: string | undefined;
  sort?: string | undefined;
  /** Names of the columns that show; none: the list's own. */
  columns?: readonly string[] | undefined;
  /** The column whose values are headings. */
  groupBy?: string | undefined;
  sharedWith?: 'me' | 'chosen' | 'everyone';
  /** Ids of the people and teams that were chosen. */
  grantees?: readonly string[];
  /** Ids of the roles whose people's list begins with it. */
  defaultForRoles?: readonly string[];
  /** Built in, or somebody else's: may be neither changed nor deleted. */
  fixed?: boolean;
}

/** Who sees a view, and for whom the list begins with it. */
export interface ViewSharing {
  mayShowAll: boolean;
  /** Whether the person may say with what other people's lists begin. */
  maySetDefault: boolean;
  share: (
    view: SavedView,
    sharedWith: 'me' | 'chosen' | 'everyone',
    grantees: readonly string[],
  ) => Promise<unknown>;
  beginWith: (view: SavedView, roles: readonly string[]) => Promise<unknown>;
}

interface Props {
  views: readonly SavedView[];
  activeId: string | undefined;
  /** The list no longer shows what the view says. */
  changed: boolean;
  onSelect: (view: SavedView) => void;
  sharing?: ViewSharing;
  onSaveAs?: (name: string, forAll: boolean) => void;
  onUpdate?: (view: SavedView) => void;
  onDelete?: (view: SavedView) => void;
}

const ViewSharingDialog = lazy(async () => {
  const [dialog] = await Promise.all([import('./ViewSharingDialog'), withTexts('platform')()]);
  return dialog;
});

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** The saved views of a list as tabs, each also by its digit; the first is chosen when none is. */
export function SavedViews({ views, activeId, changed, onSelect, sharing, ...on }: Props) {
  const { t } = useTranslation();
  const [shared, setShared] = useState<SavedView>();
  const active = views.find((view) => view.id === activeId) ?? views[0];
  useShortcuts(
    Object.fromEntries(
      DIGITS.map((digit, i) => [
        digit,
        () => {
          const view = views[i];
          if (view) onSelect(view);
        },
      ]),
    ),
  );
  return (
    <div className={css.views} role="group" aria-label={t('views.label')}>
      {views.map((view) => (
        <button
          key={view.id}
          type="button"
          className={css.view}
          aria-pressed={view === active}
          onClick={() => onSelect(view)}
        >
          {view.name}
          {view === active && changed && <span className={css.changed} title={t('views.changed')} />}
        </button>
      ))}
      {active && !active.fixed && (on.onUpdate ?? on.onDelete) && (
        <Menu>
          <Menu.Target>
            <ActionIcon size={24} aria-label={t('views.menu', { name: active.name })}>
              <IconDots size={14} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item disabled={!changed} onClick={() => on.onUpdate?.(active)}>
              {t('views.update')}
            </Menu.Item>
            {sharing && <Menu.Item onClick={() => setShared(active)}>{t('views.share')}</Menu.Item>}
            <Menu.Item color="red" onClick={() => on.onDelete?.(active)}>
              {t('views.delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {on.onSaveAs && <SaveAs mayShowAll={sharing?.mayShowAll === true} onSave={on.onSaveAs} />}
      {shared && sharing && (
        <Suspense>
          <ViewSharingDialog view={shared} sharing={sharing} onClose={() => setShared(undefined)} />
        </Suspense>
      )}
    </div>
  );
}

interface SaveAsProps {
  mayShowAll: boolean;
  onSave: (name: string, forAll: boolean) => void;
}

function SaveAs({ mayShowAll, onSave }: SaveAsProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    onSave(name.trim(), shared);
    setOpened(false);
    setName('');
    setShared(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="bottom-start">
      <Popover.Target>
        <ActionIcon size={24} aria-label={t('views.save')} onClick={() => setOpened(!opened)}>
          <IconPlus size={14} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('views.save')}>
        <form onSubmit={save} className={css.saveAs}>
          <TextInput
            label={t('views.name')}
            value={name}
            maxLength={100}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          {mayShowAll && (
            <Checkbox
              size="xs"
              label={t('views.forAll')}
              checked={shared}
              onChange={(event) => setShared(event.currentTarget.checked)}
            />
          )}
          <Button type="submit" disabled={!name.trim()}>
            {t('action.save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
