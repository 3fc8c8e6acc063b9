import { CloseButton } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listTeams, listUsers } from '@/api/generated';
import { useCan, useSession } from '@/app/session';
import { Panel } from '@/shared/ui/Panel';
import css from './home.module.css';

/** What an administrator does in a new house; gone once it is done or waved away. */
export function FirstSteps() {
  const { t } = useTranslation('platform');
  const { t: common } = useTranslation();
  const can = useCan();
  const { profile } = useSession();
  const [dismissed, setDismissed] = useLocalStorage({
    key: 'crm.first-steps.dismissed',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const isWanted = can('users:create') && !dismissed;
  const { data } = useQuery({
    queryKey: ['first-steps'],
    queryFn: async ({ signal }) => {
      const [users, teams] = await Promise.all([
        listUsers({ query: { limit: 2 }, signal }),
        listTeams({ signal }),
      ]);
      return { hasColleagues: users.data.items.length > 1, hasTeams: teams.data.items.length > 0 };
    },
    enabled: isWanted,
  });
  if (!isWanted || !data) return null;
  const steps = [
    { to: '/profile', label: t('home.step.factor'), done: profile?.secondFactor ?? false },
    { to: '/teams', label: t('home.step.teams'), done: data.hasTeams },
    { to: '/users', label: t('home.step.invite'), done: data.hasColleagues },
  ];
  if (steps.every((step) => step.done)) return null;
  return (
    <Panel
      title={t('home.steps')}
      explain={t('home.stepsHint')}
      actions={<CloseButton aria-label={common('action.dismiss')} onClick={() => setDismissed(true)} />}
    >
      <ul className={css.steps}>
        {steps.map(({ to, label, done }) => {
          const Icon = done ? IconCircleCheck : IconCircle;
          return (
            <li key={to} data-done={done}>
              <Icon size={17} stroke={1.6} aria-hidden />
              {done ? label : <Link to={to}>{label}</Link>}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
