/** Words that tie others together, ask or wish, in Spanish and English: by themselves they say nothing to look for. Pure. */

/** A stem with each of its endings, between bars. */
const forms = (stem: string, endings: string): readonly string[] => endings.split('|').map((end) => stem + end);

const ties =
  'a al ante bajo con contra de del desde durante e el en entre hacia hasta la las lo los mediante ni o para por pero porque pues que segun si sin ' +
  'sobre tras u un una unas uno unos y aunque mientras no not';
const pronouns =
  'yo tu el ella ello ellas ellos usted ustedes nosotras nosotros me mi mis te ti tus se su sus le les nos os conmigo contigo consigo ' +
  'mio mia mios mias tuyo tuya suyo suya suyos suyas nuestro nuestra nuestros nuestras ' +
  'este esta esto estas estos ese esa eso esas esos aquel aquella aquello aquellas aquellos ' +
  'algo alguien algun alguna algunas alguno algunos nada nadie ningun ninguna ninguno cualquier cualquiera cada ' +
  'mismo misma mismos mismas otro otra otros otras ambos ambas varios varias demas todos todas';
const asking = 'cual cuales cuando cuanta cuantas cuanto cuantos como donde adonde quien quienes';
const degrees =
  'mas menos muy mucho mucha muchos muchas poco poca pocos pocas tan tanto tanta tantos tantas bastante demasiado casi apenas solo solamente ' +
  'aca ahi alla alli aqui ahora hoy ayer luego despues antes entonces siempre nunca jamas ya aun todavia tambien tampoco ademas asi bien ' +
  'cerca lejos dentro fuera favor gracias hola porfa porfavor';
const verbs = [
  ...forms('', 'ser|soy|es|eres|somos|son|era|eran|fue|fueron|sea|sean|sido|siendo|seria|serian'),
  ...forms('est', 'oy|a|as|amos|an|ar|aba|aban|uve|uvo|uvieron|en|emos|ando|aria'),
  ...forms('h', 'e|a|as|an|emos|ay|aya|ayan|abia|abian|aber|abra|abran|ubo|abria'),
  ...forms('', 'voy|vas|va|vamos|van|iba|iban|ir|vaya|vayan|ire'),
  ...forms('d', 'oy|as|a|an|amos|ar|io|ieron|eme|enme'),
  ...forms('ten', 'go|emos|er|ia|ian|ga|gan|dra|dria|iendo'),
  ...forms('tien', 'e|es|en'),
  ...forms('tuv', 'e|o|ieron'),
  ...forms('hac', 'e|es|en|emos|er|erlo|ia|ian|iendo'),
  ...forms('h', 'ago|aga|agan|ice|izo|icieron|aria|arian'),
  ...forms('pued', 'o|e|es|en|a|an'),
  ...forms('pod', 'er|emos|ria|rian|riamos|ia|ian'),
  ...forms('quier', 'o|e|es|en|a|an'),
  ...forms('quer', 'emos|er|ia|ian|iamos|ria'),
  ...forms('quisier', 'a|an|amos'),
  ...forms('deb', 'o|e|es|en|emos|ia|ian|eria|erian'),
  ...forms('sab', 'es|e|en|emos|er|ia'),
  ...forms('necesit', 'o|a|as|an|amos|ar|e|en|aba|ando'),
  ...forms('busc', 'o|as|amos|ar|aba|ando'),
  ...forms('encontr', 'ar|amos|e'),
  ...forms('encuentr', 'o|a|as|an'),
  ...forms('gust', 'a|an|aria|arian'),
  ...forms('conozc', 'o|a|an'),
  ...forms('v', 'er|eo|es|en|emos|imos'),
  ...forms('d', 'igo|ice|icen|ijo|ijeron|ecir'),
  ...forms('pon', 'go|er|e|en'),
  ...forms('calcul', 'a|an|ar'),
  ...forms('signific', 'a|an|ar'),
];
const english =
  'a an and any anybody anyone are as at be been being but by can could did do does for from had has have how i if in into is it its me more most my of off on or our ' +
  'should so some somebody someone than that the their them there these they this those to too us very was we were what when where which who whom whose why will with ' +
  'would you your get want wants need needs looking find let';

const small: ReadonlySet<string> = new Set(
  [ties, pronouns, asking, degrees, english].flatMap((words) => words.split(' ')).concat(verbs),
);

/** Whether a word, without accents, says nothing alone. */
export const saysNothingAlone = (word: string): boolean => small.has(word);
