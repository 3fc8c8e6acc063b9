import { Button, Menu, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconPlayerSkipForward } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedStepResponse } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';
import { Pill } from '@/shared/ui/display/Display';
import { lastDay, STANDING_TONES, standingOf } from './plans';
import { SkipDialog } from './SkipDialog';
import { useChangeStep } from './useChangeStep';
import css from './plans.module.css';

interface Props {
  step: PlannedStepResponse;
  title: string;
  account: string;
  /** Whether the plan runs and the person may change the account. */
  editable: boolean;
}

/** How an account stands with a step; opens what may be done about it. */
export function StepStatus({ step, title, account, editable }: Props) {
  const { t } = useTranslation('gamePlans');
  const format = useFormat();
  const change = useChangeStep();
  const [skipping, setSkipping] = useState(false);
  const standing = standingOf(step);
  const isOpen = step.state === 'open';
  const when = isOpen
    ? t('dueOn', { day: format.date(lastDay(step.dueAt)) })
    : step.doneAt && format.date(step.doneAt);
  const told = [step.doneByName, step.reason].filter(Boolean).join(': ');
  const shown = (
    <span className={css.standing} title={told || undefined}>
      <Pill tone={STANDING_TONES[standing]}>{t(`standing.${standing}`)}</Pill>
      <small>{when}</small>
    </span>
  );
  if (!editable || step.state === 'dropped') return shown;
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="subtle" color="gray" size="compact-sm" className={css.standingButton}>
            <VisuallyHidden>{t('statusOf', { title, account })}</VisuallyHidden>
            {shown}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {isOpen ? (
            <>
              <Menu.Item
                leftSection={<IconCheck size={14} />}
                onClick={() => void change(step, title, { state: 'followed' })}
              >
                {t('act.followed')}
              </Menu.Item>
              <Menu.Item leftSection={<IconPlayerSkipForward size={14} />} onClick={() => setSkipping(true)}>
                {t('act.skipped')}
              </Menu.Item>
            </>
          ) : (
            <>
              {told && <Menu.Label>{told}</Menu.Label>}
              <Menu.Item
                leftSection={<IconArrowBackUp size={14} />}
                onClick={() => void change(step, title, { state: 'open' })}
              >
                {t('act.open')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {skipping && (
        <SkipDialog
          title={title}
          account={account}
          onClose={() => setSkipping(false)}
          onSkip={(reason) => change(step, title, { state: 'skipped', reason })}
        />
      )}
    </>
  );
}
