import { ActionIcon, Button, Menu, Popover, TextInput } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './list.module.css';

export interface SavedView {
  id: string;
  name: string;
  filter?: string | undefined;
  sort?: string | undefined;
  /** Built in: may be neither changed nor deleted. */
  fixed?: boolean;
}

interface Props {
  views: readonly SavedView[];
  activeId: string | undefined;
  /** The list no longer shows what the view says. */
  changed: boolean;
  onSelect: (view: SavedView) => void;
  onSaveAs?: (name: string) => void;
  onUpdate?: (view: SavedView) => void;
  onDelete?: (view: SavedView) => void;
}

/** The saved views of a list as tabs; the first is chosen when none is. */
export function SavedViews({ views, activeId, changed, onSelect, onSaveAs, onUpdate, onDelete }: Props) {
  const { t } = useTranslation();
  const active = views.find((view) => view.id === activeId) ?? views[0];
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
      {active && !active.fixed && (onUpdate ?? onDelete) && (
        <Menu>
          <Menu.Target>
            <ActionIcon size="sm" aria-label={t('views.menu', { name: active.name })}>
              <IconDots size={14} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {onUpdate && (
              <Menu.Item disabled={!changed} onClick={() => onUpdate(active)}>
                {t('views.update')}
              </Menu.Item>
            )}
            {onDelete && (
              <Menu.Item color="red" onClick={() => onDelete(active)}>
                {t('views.delete')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {onSaveAs && <SaveAs onSave={onSaveAs} />}
    </div>
  );
}

function SaveAs({ onSave }: { onSave: (name: string) => void }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    onSave(name.trim());
    setOpened(false);
    setName('');
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="bottom-start">
      <Popover.Target>
        <ActionIcon size="sm" aria-label={t('views.save')} onClick={() => setOpened(!opened)}>
          <IconPlus size={14} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={save} className={css.saveAs}>
          <TextInput
            label={t('views.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          <Button type="submit" disabled={!name.trim()}>
            {t('action.save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
