import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { appointmentKinds } from '../../shared/appointments/appointment-kinds.ts';
import { countriesByName, countryName } from '../../shared/basics/countries.ts';
import { offeredLanguages, spokenLanguageName } from '../../shared/basics/spoken-languages.ts';
import type { ImportQuestionFound } from '../../shared/imports/imports.ts';
import { useShownLanguage } from '../base/words.ts';
import { Section } from '../ui/section.tsx';
import { chooseAnswer, useImportDraft, type AnswerKind } from './import-draft.ts';
import classes from './found-section.module.css';

const useChoices = (question: ImportQuestionFound) => {
  const language = useShownLanguage();
  return useMemo(() => {
    if (question.field === 'kind') {
      return appointmentKinds.map(({ id, name }) => ({ value: id, label: name[language] }));
    }
    if (question.field === 'languages') {
      return offeredLanguages
        .map((tag) => ({ value: tag, label: spokenLanguageName(tag, language) }))
        .toSorted((left, right) => left.label.localeCompare(right.label, language));
    }
    const likely = question.candidates.map((code) => ({ value: code, label: countryName(code, language) }));
    const others = countriesByName(language).filter(({ code }) => !question.candidates.includes(code));
    return [...likely, ...others.map(({ code, name }) => ({ value: code, label: name }))];
  }, [question, language]);
};

const askedAs = {
  kind: { list: 'kinds', label: 'kind' },
  languages: { list: 'languages', label: 'language' },
  birthCountry: { list: 'countries', label: 'country' },
  nationality: { list: 'countries', label: 'country' },
} as const satisfies Record<ImportQuestionFound['field'], { list: AnswerKind; label: string }>;

const QuestionField = ({ question }: { readonly question: ImportQuestionFound }) => {
  const { t } = useTranslation();
  const choices = useChoices(question);
  const { list, label } = askedAs[question.field];
  const answer = useImportDraft((state) => state.reading.answers?.[list]?.[question.key] ?? '');
  return (
    <NativeSelect
      label={t(`imports.questions.${label}`, { words: question.words })}
      description={t('imports.questions.inRows', { count: question.rows })}
      data={[{ value: '', label: t('imports.questions.leave') }, ...choices]}
      value={answer}
      onChange={({ currentTarget: { value } }) => chooseAnswer(list, question.key, value === '' ? null : value)}
    />
  );
};

/** Words that one answer settles for the whole sheet. Those that were answered stay, so that an answer can be changed. */
export const QuestionsSection = ({ questions }: { readonly questions: readonly ImportQuestionFound[] }) => {
  const { t } = useTranslation();
  return (
    <Section title={t('imports.questions.title')}>
      <div className={classes.lines}>
        <p>{t('imports.questions.hint')}</p>
        <div className={classes.fields}>
          {questions.map((question) => (
            <QuestionField key={`${question.field} ${question.key}`} question={question} />
          ))}
        </div>
      </div>
    </Section>
  );
};
