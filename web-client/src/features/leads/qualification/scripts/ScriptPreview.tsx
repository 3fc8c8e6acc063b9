import { Alert, Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { previewScript, type ScriptDocument } from '@/api/generated';
import { timeZone } from '@/shared/lib/timeZone';
import { useProblemText } from '@/shared/lib/useProblemText';
import { type Answers, givenAnswers } from '../asked';
import { Questionnaire } from '../Questionnaire';
import { ReasonList } from '../ReasonList';
import { ScoreMeter } from '../ScoreMeter';

const TRY_AFTER_MS = 300;

/** The script as the caller will see it, with the score that the answers get; saves nothing. */
export function ScriptPreview({ document }: { document: ScriptDocument }) {
  const { t } = useTranslation('leadsAdmin');
  const { language } = useTranslation().i18n;
  const problemText = useProblemText();
  const [answers, setAnswers] = useState<Answers>({});
  const [tried] = useDebouncedValue(
    useMemo(() => ({ document, answers: givenAnswers(answers) }), [document, answers]),
    TRY_AFTER_MS,
  );
  const trial = useQuery({
    queryKey: ['scripts', 'preview', tried, language],
    queryFn: async ({ signal }) => (await previewScript({ body: tried, signal })).data,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: timeZone.get() }).format(new Date());
  return (
    <>
      {trial.error && <Alert color="red">{problemText(trial.error)}</Alert>}
      <ScoreMeter result={trial.data?.result} thresholds={document.thresholds} />
      <Button variant="subtle" size="compact-xs" color="gray" onClick={() => setAnswers({})} my={8}>
        {t('builder.clearAnswers')}
      </Button>
      <Questionnaire
        document={document}
        answers={answers}
        today={today}
        onChange={setAnswers}
        onEnd={() => undefined}
      />
      {trial.data && <ReasonList reasons={trial.data.result.reasons} />}
    </>
  );
}
