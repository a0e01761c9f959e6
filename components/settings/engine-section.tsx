import type { EngineStatus, ModelStatus } from '../../lib/core/engine-status.ts';
import type { ErrorCode } from '../../lib/core/error-code.ts';
import { backendKey, errorKey, modelStateKey, modelTaskKey } from '../message-keys.ts';
import { useTexts, type Texts } from '../text.tsx';
import { Section } from './section.tsx';

interface EngineSectionProps {
  readonly engine: EngineStatus | null;
  readonly error: ErrorCode | null;
}

/** The models that ship, how they stand, and what they run on here. */
export function EngineSection({ engine, error }: EngineSectionProps) {
  const texts = useTexts();
  return (
    <Section title={texts.t('optionsModels')}>
      {engine === null ? (
        <p class={error === null ? 'hint' : 'hint hint--wrong'} role={error === null ? 'status' : 'alert'}>
          {texts.t(error === null ? 'optionsEnginePending' : errorKey(error))}
        </p>
      ) : (
        <>
          <ul class="models">
            {engine.models.map((model) => (
              <ModelItem key={model.id} model={model} />
            ))}
          </ul>
          <p class="hint">{texts.t('modelsTotal', texts.bytes(packagedBytes(engine.models)))}</p>
          <h3 class="section__subtitle">{texts.t('optionsDevice')}</h3>
          <ul class="facts">
            {deviceFacts(engine, texts).map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function ModelItem({ model }: { readonly model: ModelStatus }) {
  const texts = useTexts();
  return (
    <li class="model">
      <span class={`model__lamp model__lamp--${model.state}`} aria-hidden="true" />
      <div class="model__words">
        <p class="model__name">{model.name}</p>
        <p class="hint">{texts.t(modelTaskKey(model.task))}</p>
      </div>
      <p class="model__size">{texts.bytes(model.sizeBytes)}</p>
      <p class={model.state === 'corrupt' ? 'model__state hint--wrong' : 'model__state'}>
        {texts.t(modelStateKey(model.state))}
      </p>
    </li>
  );
}

const packagedBytes = (models: readonly ModelStatus[]): number =>
  models.reduce((sum, model) => (model.state === 'absent' ? sum : sum + model.sizeBytes), 0);

function deviceFacts(engine: EngineStatus, texts: Texts): string[] {
  return [
    `${texts.t('deviceBackend')}: ${texts.t(backendKey(engine.backend))}`,
    `${texts.t('deviceThreads')}: ${texts.number(engine.threads)}`,
    texts.t(engine.isIsolated ? 'deviceIsolatedYes' : 'deviceIsolatedNo'),
    texts.t(engine.hasWebGpu ? 'deviceGpuYes' : 'deviceGpuNo'),
  ];
}
