/** Abbreviations after which a sentence goes on, lower-cased, without the final point. */
const FOLLOWED = [
  // titles and forms of address
  'mr mrs ms mx dr prof sr jr st mt ft rev hon gen col maj capt cpt lt sgt cmdr adm gov sen rep pres supt det insp messrs mme mlle',
  'hr fr dipl ing sra srta dña d ud uds sig dott avv mgr dhr mw',
  // in running text
  'vs v cf viz e.g i.e eg ie al approx ca resp incl excl esp dept est ext al.eg op ed eds vol trans',
  'z.b d.h u.a bzw vgl ggf sog usw.u evtl nr bd jh s.o s.u p.ej pág núm art cap ex env av bd tel bl blz bijv o.a d.w.z',
  't.ex bl.a dvs f.eks bl tzn tzv np m.in tj ul al pl т.е г ул см рис стр им',
].flatMap((line) => line.split(' '));

/** Abbreviations that stand before a number: "No. 5", "Fig. 3", "p. 12". */
const BEFORE_NUMBER = 'no nos nr n fig figs p pp pg sec ch chap art vol eq eqs tab para ver v c ca'.split(' ');

/** Months and weekdays cut short; they stand before a number or go on in lower case. */
const DATES =
  'jan feb febr mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun okt dez ene abr ago dic janv févr avr juil déc'.split(
    ' ',
  );

/** Abbreviations that may also end a sentence: only what follows tells. */
const MAY_END = 'oz lb lbs fl qt inc ltd co corp llc plc bros etc a.m p.m ph.d m.d b.a m.a d.c jr sr usw etc.p'.split(
  ' ',
);

export const FOLLOWED_ABBREVIATIONS: ReadonlySet<string> = new Set(FOLLOWED);
export const NUMBER_ABBREVIATIONS: ReadonlySet<string> = new Set([...BEFORE_NUMBER, ...DATES]);
export const ENDING_ABBREVIATIONS: ReadonlySet<string> = new Set(MAY_END);

/** Words that nearly always open a sentence when capitalised: after "U.S." or "Inc." they mean a break. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  (
    'the a an this that these those it its he she they we i you his her their our my your there here in on at for from with as by but and or so ' +
    'when while if after before since although though however what why how who which where is are was were do does did not no yes one some many most all ' +
    'der die das ein eine es er sie wir ich und aber le la les un une il elle nous je et mais el los las una él ella y pero o a os as um uma ele ela e mas'
  ).split(' '),
);

/** Languages that write ordinals as a number and a point: "3. Oktober". */
export const POINT_ORDINAL_LANGS: ReadonlySet<string> = new Set(
  'de da nb nn no fi is cs sk pl sl hr sr bs hu et lv tr'.split(' '),
);
