/**
 * The commonest function words of languages in Latin script: enough to tell them apart and to weigh words.
 * Source: the heads of the Snowball and Wikipedia frequency lists.
 */
const LISTS: Readonly<Record<string, string>> = {
  en: 'the of and to a in is that it for was on are as with his they at be this from have or by one had not but what all were we when your can said there use an each which she do how their if will up other about out many then them these so some her would him into has more no way could my than been who its now did get may you he i',
  de: 'der die das und ist in zu den von mit sich des auf für nicht ein eine dem es auch als an er sie so dass daß kann werden wird bei nach wie aus noch oder war einem einer um am haben hat im wir nur aber vor über sind zum zur durch ich man mehr wenn einen eines',
  fr: 'le la les de des un une et est en du que qui dans pour pas sur au aux avec ce cette il elle ne se son sa ses sont par plus ou mais nous vous ils leur comme tout été être a on ces fait aussi même si sans y',
  es: 'el la los las de que y en un una es por con no se su para del al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante fue son ser ha era',
  pt: 'o a os as de que e do da em um uma para com não por mais dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos são',
  it: 'il lo la i gli le di che e un una è per in con non del della dei delle da si come più al ma sono anche questo questa nel nella ha su o se dal alla essere stato molto ci tra dopo era suo sua',
  nl: 'de het een en van ik te dat die in je is niet op met voor zijn er maar om aan ook als bij nog naar uit heeft ze was deze door over wordt kan dan zo hebben hij worden werd tot meer geen wel',
  sv: 'och att det i en som är på av för med den till inte om ett har han jag var de så från men vi kan man hon sin eller när också efter upp ut vid ska hade nu då under där mycket alla',
  da: 'og at det i en som er på af for med den til ikke om et har han jeg var de så fra men vi kan man hun sin eller når også efter op ud ved skal havde nu da under der meget alle blev hvor hvad',
  nb: 'og at det i en som er på av for med den til ikke om et har han jeg var de så fra men vi kan man hun sin eller når også etter opp ut ved skal hadde nå da under der mye alle ble hvor hva noe bare',
  fi: 'ja on ei se että oli hän mutta kun ovat niin joka myös kuin tai jos ole nyt sen siitä vain mitä hänen voi olla tämä sekä mukaan jo ennen kanssa jälkeen ne he olivat',
  pl: 'i w nie na się z do to że jest o jak a po co tak za od ale czy przez dla są ze już było być tylko jego może oraz który która które ich go tym tego przy',
  cs: 'a v se na je že s z do to o k i ve pro za by ale jsou jako od po jsem tak podle které který která jeho bylo byl nebo až při však jen už také',
  ro: 'și în de la a cu pe nu este care din că un o pentru sunt mai se ca fost au fi prin sau dar dintre după lui ale al acest această când',
  hu: 'a az és hogy nem is egy van volt de ez csak meg azt már még ha mint vagy ki el fel lehet minden kell lett sem majd mert után szerint',
  tr: 've bir bu da de için ile çok daha olarak olan gibi ne var kadar sonra en ancak ya o mi değil her ama olduğu tarafından ise',
  id: 'yang dan di dengan untuk tidak ini dari dalam itu akan pada juga adalah ke karena bisa ada mereka telah sebagai oleh atau saya kami kita lebih sudah',
  vi: 'và của là có không được trong cho một người với các những này đã khi để từ ra đến cũng như về nhưng thì năm tại vào nhiều',
  ca: 'de la el i a que en un una els les per amb és no es del al més com però dels ha són va aquest aquesta ser també o pel seva seu entre fins quan',
};

export const STOP_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(LISTS).map(([lang, words]) => [lang, new Set(words.split(' '))]),
);

const NONE: ReadonlySet<string> = new Set();

/** Stop words of a BCP 47 tag's language, empty where there is no list. */
export const stopWordsOf = (lang: string | null): ReadonlySet<string> =>
  STOP_WORDS.get((lang ?? 'en').toLowerCase().split('-')[0] ?? 'en') ?? NONE;
