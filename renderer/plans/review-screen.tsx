import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconCheck, IconPlayerPause } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages, type Language } from '../../shared/basics/language.ts';
import { reviewSteps, type ReviewStep } from '../../shared/plans/choices.ts';
import type { Plan, PlanGap } from '../../shared/plans/plans.ts';
import { call } from '../base/bridge.ts';
import type { ScreenOf } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useShownLanguage } from '../base/words.ts';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Loaded, Notice } from '../ui/states.tsx';
import { useErrorToast, useToast } from '../ui/toasts.tsx';
import { beginFix } from './begin-fix.ts';
import { contactDrafts } from './contact-drafts.ts';
import { GapList } from './gaps-section.tsx';
import { planDrafts } from './plan-form.tsx';
import { PlanSectionView } from './plan-sections.tsx';
import { openPlan } from './public/fix-gap.ts';
import { planTables } from './public/plan-tables.ts';
import { translatorOf } from './translators.ts';
import classes from './plans.module.css';

/** The words of a part, to be read aloud in the person's language whatever the screen is in. */
const ReadAloud = ({
  step,
  language,
  onLanguage,
}: {
  readonly step: ReviewStep;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}) => {
  const { t } = useTranslation();
  const paragraphs = translatorOf(language)(`plans.review.say.${step}`).split('\n');
  return (
    <Section
      title={t('plans.talk.readAloud')}
      action={
        <SegmentedControl
          size="sm"
          aria-label={t('plans.talk.language')}
          value={language}
          onChange={(chosen) => onLanguage(languages.find((one) => one === chosen) ?? language)}
          data={languages.map((one) => ({ value: one, label: t(`plans.scriptLanguage.${one}`) }))}
        />
      }
    >
      <blockquote lang={language} className={classes.aloud}>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </blockquote>
    </Section>
  );
};

/** The language in which to read to someone: theirs if it is English or Spanish, else that of the screen. */
const languageFor = (plan: Plan, shown: Language): Language =>
  languages.find((one) => plan.person.languages.includes(one) && one !== 'en') ??
  languages.find((one) => plan.person.languages.includes(one)) ??
  shown;

interface StepsProps {
  readonly plan: Plan;
  readonly step: ReviewStep;
  readonly goToStep: (step: ReviewStep) => void;
}

/** All parts, the present one marked; each a click away. */
const Steps = ({ step, goToStep }: Omit<StepsProps, 'plan'>) => {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('plans.talk.stepsLabel')}>
      <ol className={classes.steps}>
        {reviewSteps.map((one) => (
          <li key={one}>
            <button
              type="button"
              className={classes.step}
              aria-current={one === step ? 'step' : undefined}
              onClick={() => goToStep(one)}
            >
              {t(`plans.step.${one}`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
};

/** What is still open, and how a gap is fixed: in its own part. */
const LastLook = ({ plan, goToStep }: Omit<StepsProps, 'step'>) => {
  const { t } = useTranslation();
  // That it was never reviewed is what ends just now.
  const open = plan.gaps.filter(({ section }) => section !== 'finish');
  const fix = (gap: PlanGap): void => goToStep(beginFix(plan, gap) ?? 'finish');
  return (
    <Section title={t('plans.page.missing')} flush>
      <p className={classes.intro}>
        {open.length === 0 ? t('plans.page.missingNone') : t('plans.talk.open', { count: open.length })}
      </p>
      <GapList gaps={open} onFix={fix} />
    </Section>
  );
};

const Foot = ({ plan, step, goToStep }: StepsProps) => {
  const { t } = useTranslation();
  const toast = useToast();
  const errorToast = useErrorToast();
  const [finishing, setFinishing] = useState(false);
  const personId = plan.person.id;
  const isUnsaved = [planDrafts.useAny(`${personId} `), contactDrafts.useAny(`${personId} `)].includes(true);
  const at = reviewSteps.indexOf(step);
  const [before, next] = [reviewSteps[at - 1], reviewSteps[at + 1]];
  const stop = () => {
    toast({ message: t('plans.talk.stopped', { step: t(`plans.step.${step}`) }), tone: 'info' });
    openPlan(personId);
  };
  const finish = async () => {
    setFinishing(true);
    try {
      const { number } = await call('plans.finishReview', { personId });
      toast({ message: t('plans.talk.finished', { number }) });
      openPlan(personId);
    } catch (error) {
      setFinishing(false);
      errorToast(error);
    }
  };
  return (
    <>
      {isUnsaved ? <Notice tone="missing">{t('plans.talk.unsaved')}</Notice> : null}
      <Group gap="xs">
        {before === undefined ? null : (
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={18} stroke={1.75} aria-hidden />}
            onClick={() => goToStep(before)}
          >
            {t('plans.talk.back')}
          </Button>
        )}
        {next === undefined ? (
          <Button
            leftSection={<IconCheck size={18} stroke={1.75} aria-hidden />}
            disabled={isUnsaved}
            loading={finishing}
            onClick={() => void finish()}
          >
            {t('plans.talk.finish')}
          </Button>
        ) : (
          <Button
            rightSection={<IconArrowRight size={18} stroke={1.75} aria-hidden />}
            disabled={isUnsaved}
            onClick={() => goToStep(next)}
          >
            {t('plans.talk.next', { step: t(`plans.step.${next}`) })}
          </Button>
        )}
        <Button variant="subtle" leftSection={<IconPlayerPause size={18} stroke={1.75} aria-hidden />} onClick={stop}>
          {t('plans.talk.stop')}
        </Button>
      </Group>
    </>
  );
};

const Talk = ({ plan }: { readonly plan: Plan }) => {
  const { t } = useTranslation();
  const errorToast = useErrorToast();
  const shown = useShownLanguage();
  const [language, setLanguage] = useState(() => languageFor(plan, shown));
  // The screen follows at once; where it is goes into the vault, so that it continues there.
  const [step, setStep] = useState<ReviewStep>(plan.reviewStep ?? 'contacts');
  const personId = plan.person.id;
  useEffect(() => {
    void call('plans.setReviewStep', { personId, step }).catch(errorToast);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- errorToast is recreated with every render and says the same
  }, [personId, step]);
  const number = reviewSteps.indexOf(step) + 1;
  return (
    <Page
      title={t('plans.talk.title', { name: plan.person.preferredName })}
      below={t('plans.talk.step', { number, count: reviewSteps.length, step: t(`plans.step.${step}`) })}
      width="narrow"
    >
      <div className={classes.page}>
        <Steps step={step} goToStep={setStep} />
        <ReadAloud step={step} language={language} onLanguage={setLanguage} />
        {step === 'finish' ? (
          <LastLook plan={plan} goToStep={setStep} />
        ) : (
          <PlanSectionView key={step} plan={plan} section={step} />
        )}
        <Foot plan={plan} step={step} goToStep={setStep} />
      </div>
    </Page>
  );
};

/** A plan talked through with the person, one group of questions at a time. */
export const PlanReviewScreen = ({ screen }: { readonly screen: ScreenOf<'planReview'> }) => {
  const query = useCallQuery('plans.get', { personId: screen.id }, { tables: planTables });
  return <Loaded query={query}>{(plan) => <Talk plan={plan} />}</Loaded>;
};
