import { describe, expect, it } from 'vitest';
import { guessLanguage, languageOf } from './guess-language.ts';

const TEXTS: readonly (readonly [string, string])[] = [
  [
    'en',
    'The committee said on Monday that it had not yet decided whether the new rules would apply to all of the members this year or only to those who joined after the vote.',
  ],
  [
    'de',
    'Der Ausschuss sagte am Montag, dass er noch nicht entschieden habe, ob die neuen Regeln für alle Mitglieder gelten sollen oder nur für die, die nach der Abstimmung eingetreten sind.',
  ],
  [
    'fr',
    "Le comité a déclaré lundi qu'il n'avait pas encore décidé si les nouvelles règles seraient appliquées à tous les membres cette année ou seulement à ceux qui sont entrés après le vote.",
  ],
  [
    'es',
    'El comité dijo el lunes que todavía no ha decidido si las nuevas reglas se aplicarán a todos los miembros este año o solo a los que se unieron después de la votación.',
  ],
  [
    'pt',
    'O comitê disse na segunda-feira que ainda não decidiu se as novas regras serão aplicadas a todos os membros este ano ou apenas aos que entraram depois da votação.',
  ],
  [
    'it',
    'Il comitato ha detto lunedì che non ha ancora deciso se le nuove regole saranno applicate a tutti i membri di questo anno o solo a quelli che sono entrati dopo il voto.',
  ],
  [
    'nl',
    'Het comité zei maandag dat het nog niet heeft besloten of de nieuwe regels voor alle leden van dit jaar gaan gelden of alleen voor de mensen die na de stemming zijn toegetreden.',
  ],
  [
    'pl',
    'Komitet powiedział w poniedziałek, że jeszcze nie zdecydował, czy nowe zasady będą dotyczyć wszystkich członków w tym roku, czy tylko tych, którzy dołączyli do niego po głosowaniu.',
  ],
  [
    'tr',
    'Komite pazartesi günü yeni kuralların bu yıl bütün üyeler için mi yoksa sadece oylamadan sonra katılan üyeler için mi geçerli olacağına daha karar vermediğini ve çok düşündüğünü söyledi.',
  ],
  ['ru', 'Комитет сообщил в понедельник, что ещё не решил, будут ли новые правила применяться ко всем.'],
  ['uk', 'Комітет повідомив у понеділок, що ще не вирішив, чи будуть нові правила її членів діяти.'],
  ['ja', '委員会は月曜日に、新しい規則を全員に適用するかどうかまだ決めていないと述べた。'],
  ['zh', '委员会星期一表示，尚未决定新规则是否适用于所有成员。'],
  ['ko', '위원회는 월요일에 새로운 규칙을 모두에게 적용할지 아직 결정하지 않았다고 말했다.'],
  ['ar', 'قالت اللجنة يوم الاثنين إنها لم تقرر بعد ما إذا كانت القواعد الجديدة ستطبق على الجميع.'],
];

describe('guessLanguage', () => {
  it.each(TEXTS)('knows %s', (lang, text) => {
    expect(guessLanguage(text)?.lang).toBe(lang);
  });

  it('says nothing of numbers and names', () => {
    expect(guessLanguage('12 34 56')).toBeNull();
    expect(guessLanguage('Nokia Samsung Xiaomi Huawei')).toBeNull();
  });
});

describe('languageOf', () => {
  const german = TEXTS[1]?.[1] ?? '';
  it('believes strong evidence over a wrong claim', () => {
    expect(languageOf('en-US', german)).toBe('de');
  });
  it('believes the page where the text says little, or nearly the same', () => {
    expect(languageOf('fr_CA', 'Menu Contact 2026')).toBe('fr');
    expect(languageOf('gl', TEXTS[4]?.[1] ?? '')).toBe('gl');
    expect(languageOf('no', 'Menu')).toBe('nb');
  });
  it('guesses where the page claims nothing, or nonsense', () => {
    expect(languageOf(null, german)).toBe('de');
    expect(languageOf('{{lang}}', german)).toBe('de');
    expect(languageOf(null, '')).toBeNull();
  });
});
