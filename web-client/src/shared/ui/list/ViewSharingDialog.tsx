import { Button, Group, MultiSelect, Radio, Stack } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '@/shared/lib/useProblemText';
import { toast } from '@/shared/lib/toasts';
import { usePeople } from '@/shared/people/people';
import { useRoles } from '@/shared/people/roleNames';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import type { SavedView, ViewSharing } from './SavedViews';

interface Props {
  view: SavedView;
  sharing: ViewSharing;
  onClose: () => void;
}

const same = (one: readonly string[], other: readonly string[]) =>
  [...one].sort().join() === [...other].sort().join();

/** Who sees a view, and the lists of which roles begin with it. */
export default function ViewSharingDialog({ view, sharing, onClose }: Props) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { people, teams } = usePeople();
  const [sharedWith, setSharedWith] = useState(view.sharedWith ?? 'me');
  const [grantees, setGrantees] = useState<string[]>([...(view.grantees ?? [])]);
  const before = view.defaultForRoles ?? [];
  const [roles, setRoles] = useState<string[]>([...before]);
  const [saving, setSaving] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setSaving(true);
    try {
      await sharing.share(view, sharedWith, sharedWith === 'chosen' ? grantees : []);
      if (!same(roles, before)) await sharing.beginWith(view, roles);
      toast(t('views.sharingSaved', { name: view.name }), { tone: 'good' });
      onClose();
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
      setSaving(false);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t('views.sharing', { name: view.name })}>
      <form onSubmit={(event) => void submit(event)}>
        <Radio.Group label={t('views.whoSees')} value={sharedWith} onChange={(value) => setSharedWith(value)}>
          <Stack gap={8} mt={6}>
            <Radio value="me" label={t('views.onlyMe')} data-autofocus />
            <Radio value="chosen" label={t('views.chosen')} />
            <Radio value="everyone" label={t('views.everyone')} disabled={!sharing.mayShowAll} />
          </Stack>
        </Radio.Group>
        {sharedWith === 'chosen' && (
          <MultiSelect
            mt="sm"
            label={t('views.grantees')}
            data={[
              { group: t('access.people'), items: people },
              { group: t('access.teams'), items: teams },
            ]}
            value={grantees}
            onChange={setGrantees}
            searchable
            hidePickedOptions
            nothingFoundMessage={t('people.nobody')}
          />
        )}
        {sharing.maySetDefault && <BeginsFor value={roles} onChange={setRoles} />}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={saving} disabled={sharedWith === 'chosen' && grantees.length === 0}>
            {t('action.save')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

/** The roles whose people's list begins with the view. */
function BeginsFor({ value, onChange }: { value: string[]; onChange: (roles: string[]) => void }) {
  const { t } = useTranslation();
  const { options } = useRoles();
  return (
    <MultiSelect
      mt="md"
      label={t('views.beginsFor')}
      description={t('views.beginsForHint')}
      data={options}
      value={value}
      onChange={onChange}
      searchable
      hidePickedOptions
    />
  );
}
