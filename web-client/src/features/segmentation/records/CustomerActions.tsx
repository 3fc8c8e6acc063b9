import { Button, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/app/session';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import type { CustomerForm, CustomerRecord, Customers } from './customers';

interface Props<R extends CustomerRecord, F extends CustomerForm, P> {
  customers: Customers<R, F, P>;
  record: R;
}

/** Edit and delete, at the top of a record. */
export function CustomerActions<R extends CustomerRecord, F extends CustomerForm, P>({
  customers,
  record,
}: Props<R, F, P>) {
  const { t } = useTranslation('segmentation');
  const can = useCan();
  const navigate = useNavigate();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { records, keys } = customers;
  const orSay = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  };
  const restore = () =>
    orSay(async () => {
      await customers.restore(record.id);
      await client.invalidateQueries({ queryKey: keys.all });
    });
  // reversible: done at once, with an undo
  const remove = () =>
    orSay(async () => {
      await customers.remove(record);
      await navigate({ to: `/${records}` });
      client.removeQueries({ queryKey: keys.one(record.id) });
      await client.invalidateQueries({ queryKey: keys.lists });
      toast(t(`${records}.deleted`, { name: record.name }), { undo: () => void restore() });
    });
  return (
    <>
      {can(`${records}:update`) && (
        <Button
          variant="default"
          leftSection={<IconPencil size={14} />}
          renderRoot={(props) => <Link to={`/${records}/$id/edit`} params={{ id: record.id }} {...props} />}
        >
          {t('action.edit')}
        </Button>
      )}
      {can(`${records}:delete`) && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" px={8} aria-label={t('action.more')}>
              <IconDots size={15} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item color="red" leftSection={<IconTrash size={14} />} onClick={() => void remove()}>
              {t('action.delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
