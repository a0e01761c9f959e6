import type { ModelStatus } from '../../lib/core/engine-status.ts';
import { useTexts } from '../text.tsx';
import { Section } from './section.tsx';

/** One package of the generated notices. */
export interface PackageLicence {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text?: string | undefined;
}

interface AboutSectionProps {
  readonly version: string;
  readonly licences: readonly PackageLicence[];
  readonly models: readonly ModelStatus[];
}

export function AboutSection({ version, licences, models }: AboutSectionProps) {
  const texts = useTexts();
  return (
    <Section title={texts.t('optionsAbout')}>
      <p>{texts.t('version', version)}</p>
      <h3 class="section__subtitle">{texts.t('licencesTitle')}</h3>
      {models.length > 0 && (
        <details class="licences">
          <summary>{texts.t('licencesModels')}</summary>
          <ul>
            {models.map((model) => (
              <li key={model.id} class="licence">
                <p class="licence__name">
                  {model.name} · {model.license}
                </p>
                <p class="hint">{model.source}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
      {licences.length > 0 && (
        <details class="licences">
          <summary>{texts.plural('licencesPackages', licences.length, texts.number(licences.length))}</summary>
          <ul>
            {licences.map((licence) => (
              <LicenceItem key={`${licence.name}@${licence.version}`} licence={licence} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function LicenceItem({ licence }: { readonly licence: PackageLicence }) {
  const line = `${licence.name} ${licence.version} · ${licence.license}`;
  if (licence.text === undefined || licence.text === '') return <li class="licence licence__name">{line}</li>;
  return (
    <li class="licence">
      <details>
        <summary>{line}</summary>
        {/* Licence texts are English and set in lines of their own. */}
        <pre lang="en" dir="ltr">
          {licence.text}
        </pre>
      </details>
    </li>
  );
}
