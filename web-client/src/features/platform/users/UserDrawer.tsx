import { Button, Drawer, Group } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  disableUser,
  enableUser,
  getUser,
  resetSecondFactor,
  sendInvitation,
  type UserResponse,
} from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan, useSession } from '@/app/session';
import { confirm } from '@/shared/lib/confirm';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { UserForm } from './UserForm';
import { UserState } from './UserState';

interface Props {
  id: string;
  onClose: () => void;
  onChanged: () => Promise<unknown>;
}

/** One person beside the list. */
export function UserDrawer({ id, onClose, onChanged }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const queryKey = ['users', 'one', id];
  const {
    data: user,
    error,
    refetch,
  } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await getUser({ path: { id }, signal })).data,
  });
  const stored = async (changed: UserResponse) => {
    queries.setQueryData(queryKey, changed);
    await onChanged();
  };
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="md"
      title={user?.name}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : user ? (
        <UserDetails key={user.version} user={user} onStored={stored} />
      ) : (
        <LoadingState />
      )}
    </Drawer>
  );
}

interface DetailsProps {
  user: UserResponse;
  onStored: (user: UserResponse) => Promise<void>;
}

function UserDetails({ user, onStored }: DetailsProps) {
  const { t } = useTranslation('platform');
  const can = useCan();
  const { id: me } = useSession();
  const problemText = useProblemText();
  const path = { id: user.id };
  const headers = ifMatch({ version: user.version ?? 0 });

  const act = async (done: string, work: () => Promise<{ data?: unknown }>) => {
    try {
      const { data } = await work();
      toast(done, { tone: 'good' });
      if (data) await onStored(data as UserResponse);
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  };
  const disable = async () => {
    const sure = await confirm({
      title: t('user.disable', { name: user.name }),
      consequence: t('user.disableHint'),
      action: t('user.disableAction'),
      danger: true,
    });
    if (sure) await act(t('user.disabled', { name: user.name }), () => disableUser({ path, headers }));
  };
  const takeFactor = async () => {
    const sure = await confirm({
      title: t('user.resetFactor'),
      consequence: t('user.resetFactorHint', { name: user.name }),
      action: t('user.resetFactor'),
      danger: true,
    });
    if (sure) await act(t('user.factorReset'), () => resetSecondFactor({ path, headers }));
  };

  return (
    <>
      <Group mb="md" gap="xs">
        <UserState user={user} />
        {can('users:update') && user.id !== me && user.active && (
          <Button variant="default" size="compact-sm" onClick={() => void disable()}>
            {t('user.disableAction')}
          </Button>
        )}
        {can('users:update') && !user.active && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() =>
              void act(t('user.enabled', { name: user.name }), () => enableUser({ path, headers }))
            }
          >
            {t('user.enable')}
          </Button>
        )}
        {can('users:create') && user.invited && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() =>
              void act(t('user.invited', { email: user.email ?? '' }), () => sendInvitation({ path }))
            }
          >
            {t('user.inviteAgain')}
          </Button>
        )}
        {can('users:update') && user.secondFactor && (
          <Button variant="default" size="compact-sm" onClick={() => void takeFactor()}>
            {t('user.resetFactor')}
          </Button>
        )}
      </Group>
      <UserForm user={user} readOnly={!can('users:update')} onStored={onStored} />
    </>
  );
}
