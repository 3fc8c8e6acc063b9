import { Button, Checkbox, Loader, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicPreferencesResponse as Preferences } from '@/api/generated';
import { isProblem } from '@/api/problem';
import { request } from '@/api/request';
import { isLocale } from '@/i18n';
import { textIn } from '@/shared/lib/localized';
import { usePageTitle } from '@/shared/lib/usePageTitle';
import { Languages } from './Languages';
import css from './public.module.css';

type Choice = Preferences['choices'][number];
type Phase = 'loading' | 'shown' | 'saving' | 'saved' | 'failed' | 'unreachable' | { invalid: string };

/** What a person may be contacted for, by a link of their own; nobody signs in. */
export function PreferencesPage({ token }: { token: string }) {
  const { t, i18n } = useTranslation('publicPreferences');
  const locale = isLocale(i18n.language) ? i18n.language : 'en';
  const path = `/public/preferences/${token}`;
  const [phase, setPhase] = useState<Phase>('loading');
  const [attempt, setAttempt] = useState(0);
  const [held, setHeld] = useState<Preferences>();
  usePageTitle(t('title'));

  useEffect(() => {
    const abort = new AbortController();
    request<Preferences>('GET', path, { signal: abort.signal }).then(
      (preferences) => {
        setHeld(preferences);
        setPhase('shown');
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        setPhase(isProblem(error, 400) ? { invalid: error.detail ?? '' } : 'unreachable');
      },
    );
    return () => abort.abort();
  }, [path, attempt]);

  const save = async (wanted: Preferences) => {
    setPhase('saving');
    try {
      const body = { choices: wanted.choices, thirdParty: wanted.thirdParty, language: i18n.language };
      setHeld(await request<Preferences>('PUT', path, { body }));
      setPhase('saved');
    } catch (error) {
      if (!isProblem(error)) throw error;
      setPhase('failed');
    }
  };
  const set = (next: Preferences) => {
    setHeld(next);
    setPhase('shown');
  };
  const nothing = (all: Preferences): Preferences => ({
    ...all,
    thirdParty: false,
    choices: all.choices.map((choice) => ({ ...choice, granted: false })),
  });

  return (
    <main className={css.page}>
      <Languages />
      <div className={css.card}>
        {phase === 'loading' && (
          <p role="status">
            <Loader size="sm" aria-label={t('loading')} />
          </p>
        )}
        {phase === 'unreachable' && (
          <Stack align="flex-start">
            <Title>{t('unreachable')}</Title>
            <Button size="sm" onClick={() => setAttempt(attempt + 1)}>
              {t('again')}
            </Button>
          </Stack>
        )}
        {typeof phase === 'object' && (
          <>
            <Title>{t('invalid')}</Title>
            <Text mt="sm">{phase.invalid}</Text>
          </>
        )}
        {held?.erased && (
          <>
            <Title>{t('erased')}</Title>
            <Text mt="sm">{t('erasedHint')}</Text>
          </>
        )}
        {held && !held.erased && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void save(held);
            }}
          >
            <Title>{t('title')}</Title>
            <Text mt="xs">{t('for', { address: held.address })}</Text>
            <Stack gap="lg" mt="md">
              {groups(held.choices).map(({ purpose, goodsClass, choices }) => {
                const goods = held.classes.find(({ key }) => key === goodsClass);
                return (
                  <fieldset key={`${purpose}/${goodsClass}`} className={css.choices}>
                    <legend>
                      {goods
                        ? t('offersOf', { name: textIn(goods.label, locale) })
                        : purpose !== 'service' && purpose !== 'thirdParty' && t(`purpose.${purpose}`)}
                    </legend>
                    {choices.map((choice) => (
                      <Checkbox
                        key={choice.channel}
                        label={t(`channel.${choice.channel}`)}
                        checked={choice.granted}
                        onChange={(event) => {
                          const granted = event.currentTarget.checked;
                          const become = (one: Choice) => (one === choice ? { ...one, granted } : one);
                          set({ ...held, choices: held.choices.map(become) });
                        }}
                      />
                    ))}
                  </fieldset>
                );
              })}
              <Checkbox
                label={t('thirdParty')}
                checked={held.thirdParty}
                onChange={(event) => set({ ...held, thirdParty: event.currentTarget.checked })}
              />
              <Text size="sm" c="dimmed">
                {t('orders')}
              </Text>
              <div className={css.buttons}>
                <Button type="submit" size="md" loading={phase === 'saving'}>
                  {t('save')}
                </Button>
                <Button size="md" variant="default" onClick={() => void save(nothing(held))}>
                  {t('none')}
                </Button>
              </div>
              <Text role="status">{phase === 'saved' && t('saved')}</Text>
              {phase === 'failed' && (
                <p role="alert" className={css.failure}>
                  {t('failed')}
                </p>
              )}
            </Stack>
          </form>
        )}
      </div>
    </main>
  );
}

/** The channels of one purpose, or of one class of goods, belong together. */
function groups(choices: Choice[]) {
  const found: { purpose: Choice['purpose']; goodsClass: string | null; choices: Choice[] }[] = [];
  for (const choice of choices) {
    const goodsClass = choice.goodsClass ?? null;
    const group = found.find((one) => one.purpose === choice.purpose && one.goodsClass === goodsClass);
    if (group) group.choices.push(choice);
    else found.push({ purpose: choice.purpose, goodsClass, choices: [choice] });
  }
  return found;
}
