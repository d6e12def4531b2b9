import { fold } from '../../../../shared/basics/names.ts';
import type { ImportField } from '../../../../shared/imports/import-fields.ts';

/** Headers as people write them, English and Spanish, by field. Whole words; longer ones win. */
const words: Readonly<Record<Exclude<ImportField, 'skip'>, string>> = {
  fullName:
    'name|full name|legal name|name on papers|name as on papers|person|friend|friend name|friends name|friends full name|name of friend|client|client name|clients name|participant|participant name|individual name|member|community member|person name|accompanied person|immigrant|immigrant name|first and last name|name first and last|last name first name|last first|surname and given name|complete name|' +
    'nombre completo|nombre y apellido|nombre y apellidos|nombres y apellidos|apellidos y nombres|apellido y nombre|apellidos nombres|nombre legal|nombre de la persona|nombre del amigo|nombre de la amiga|persona|persona acompanada|amigo|amiga|amigo amiga|cliente|participante|nombre como aparece en los papeles|nombre segun documentos|who|whom|name of person|case name|respondent|respondent name|neighbor|neighbour|accompaniee|person accompanied|companero|companera|companero a|companera o|compa|hermano|hermana|hermano a|vecino|vecina|vecino a|beneficiario|beneficiaria|migrante|inmigrante|solicitante|quien|a quien|individual|family person|person family|familia persona|people|personas|friends and family',
  givenName:
    'first name|given name|given names|first names|first|forename|forenames|fname|first name s|nombres|primer nombre|nombre de pila|nombre s|nombre|given|1st name|name first',
  middleName:
    'middle name|middle names|middle|middle initial|mi|second name|mname|segundo nombre|otros nombres de pila|inicial',
  familyName:
    'last name|last names|surname|surnames|family name|family names|last|lname|first last name|first surname|first family name|paternal surname|paternal last name|apellido|apellidos|primer apellido|apellido paterno|apellido 1|apellido s|1st last name|1er apellido|1o apellido|name last',
  familyName2:
    'second last name|second surname|second family name|maternal surname|maternal last name|mothers last name|last name 2|segundo apellido|apellido materno|apellido 2|2nd last name|2nd surname|2nd family name|2do apellido|2o apellido|2 apellido',
  preferredName:
    'preferred name|nickname|goes by|known as|name they use|chosen name|called|nombre preferido|nombre que prefiere|apodo|sobrenombre|como le dicen|le dicen',
  otherNames:
    'other names|alias|aliases|aka|also known as|maiden name|former name|otros nombres|nombre de soltera|apellido de soltera',
  pronouns: 'pronouns|pronoun|pronombres|pronombre',
  aNumber:
    'a number|a no|a num|a nr|anumber|a|alien number|alien no|alien registration number|alien registration no|alien|uscis number|anum|numero a|num a|no a|n a|nro a|numero de extranjero|no de extranjero|num de extranjero|numero de registro de extranjero|registro de extranjero|numero alien|numero de alien|a numero|number a|ar number|a r n|arn|a file|a file number|a file no|alien file number|alien id|dhs number|eoir number|ice number|uscis account number|registration number|registration no|case number|case no|file number|numero de caso|no de caso|numero de expediente|expediente|numero de registro',
  birthDate:
    'dob|d o b|date of birth|birth date|birthdate|birthday|bday|b day|born|birth|fecha de nacimiento|fecha nacimiento|fecha nac|fecha de nac|f nacimiento|f nac|fec nac|fecha nacim|nacimiento|nacido|nacida|cumpleanos|fdn|born on|birth dt|date born|f de nac|f de nacimiento|nac|fch nac|fch nacimiento|fn|f n|fecha de nacim|fec nacimiento|nacio|nacio el',
  birthCountry:
    'country of birth|birth country|country of origin|country|origin|place of birth|home country|cob|born in|from|from country|pais de nacimiento|pais de origen|pais|pais nacimiento|lugar de nacimiento|pais natal|origen|cob pais|coo|birthplace|birth place|origin country|native country|nation|procedencia|pais de nac|pais nac|lugar de nac|de donde es|de que pais',
  nationality:
    'nationality|citizenship|citizen of|country of citizenship|country of nationality|nacionalidad|ciudadania|pais de ciudadania',
  languages:
    'language|languages|language s|primary language|preferred language|best language|first language|second language|other languages|language spoken|languages spoken|speaks|lang|idioma|idiomas|lengua|lenguas|idioma preferido|idioma principal|idiomas que habla|que idioma habla|habla|primary lang|preferred lang|spoken language|idioma que habla',
  interpreterNeeded:
    'interpreter needed|needs interpreter|need interpreter|needs an interpreter|interpretation needed|interpretation|translation needed|needs translation|language help|necesita interprete|requiere interprete|necesita traduccion|interpretacion',
  phone:
    'phone|phone number|phone no|phone signal|signal phone|phone numbers|telephone|tel|tel no|cell|cell phone|cell number|mobile|mobile number|mobile phone|contact number|contact info|contact information|contact|best number|number to call|text number|telefono|telefonos|numero de telefono|num de telefono|no de telefono|celular|numero de celular|cel|movil|telefono celular|telefono signal|contacto|numero de contacto|telefono de contacto|ph|ph no|phone whatsapp|whatsapp phone|phone email|best phone|telefono whatsapp|tel cel|tel celular|llamar al',
  signal: 'signal|signal number|on signal|numero de signal',
  whatsapp: 'whatsapp|whats app|whatsapp number|wa|numero de whatsapp|wasap',
  email:
    'email|e mail|email address|e mail address|mail|correo|correo electronico|correo e|email correo|direccion de correo|direccion de correo electronico',
  safeToCall:
    'safe to call|ok to call|okay to call|may we call|can we call|may we call this number|can we call this number|is it safe to call|is it ok to call|permission to call|call ok|okay to phone|is this number safe|safe number|podemos llamar|podemos llamarle|se puede llamar|seguro llamar|es seguro llamar|esta bien llamar|permiso para llamar|numero seguro',
  safeToText:
    'safe to text|ok to text|okay to text|may we text|can we text|may we text this number|can we text this number|is it safe to text|is it ok to text|permission to text|text ok|podemos escribir|podemos escribirle|podemos textear|podemos mandar mensajes|podemos enviar mensajes|podemos mandar mensajes de texto|podemos enviar mensajes de texto|es seguro escribir|es seguro mandar mensajes|se puede textear|se puede escribir|es seguro textear',
  safeToLeaveMessage:
    'safe to leave a voicemail|safe to leave voicemail|safe to leave a message|safe to leave message|safe voicemail|ok to leave a voicemail|ok to leave voicemail|ok to leave a message|okay to leave a message|ok to leave message|may we leave a message|may we leave a voicemail|can we leave a message|can we leave a voicemail|is it safe to leave a message|is it safe to leave a voicemail|voicemail ok|leave voicemail|leave a message|leave message|leave a voicemail|podemos dejar mensaje|podemos dejar un mensaje|podemos dejar recado|podemos dejar mensajes|es seguro dejar mensaje|es seguro dejar un mensaje|se puede dejar mensaje|se puede dejar recado|seguro dejar mensaje|dejar mensaje|dejar recado|dejar mensaje de voz',
  address:
    'address|home address|street address|street|mailing address|where they live|lives at|direccion|domicilio|direccion de casa|donde vive',
  companionWish:
    'companion wish|companions wanted|how many companions|how many accompaniers|how many accompaniers do they want|how many people do they want|how many people|number of companions|number of accompaniers|accompaniers wanted|people wanted|how many want|how many volunteers|number accompaniers wanted|number companions wanted|number people wanted|number volunteers wanted|number volunteers needed|number of volunteers needed|number requested|group size|size of group|wants how many|' +
    'cuantos acompanantes|cuantos acompanantes quiere|cuantas personas|cuantas personas quiere|numero de acompanantes|cuantos quiere|acompanantes que quiere|acompanantes que desea|tamano del grupo',
  attorney:
    'attorney|lawyer|attorney name|legal representative|legal rep|legal help|representation|represented by|counsel|abogado|abogada|abogado a|abogada o|nombre del abogado|representante legal|representacion legal|licenciado|atty|atty name|attorney rep|legal counsel|legal|rep|abog|representante|abogado representante',
  emergencyContact:
    'emergency contact|emergency contacts|emergency contact name|ec|ec name|ice contact|in case of emergency|next of kin|family contact|emergency|contacto de emergencia|contactos de emergencia|contacto emergencia|emergencia|en caso de emergencia|contacto familiar|familiar de contacto|persona de contacto|a quien llamar|emerg contact|emer contact|contact in emergency|contact in case of emergency|contacto en caso de emergencia|contacto de emerg|contacto emerg',
  emergencyPhone:
    'emergency phone|emergency contact phone|emergency contact number|emergency number|ec phone|ec number|phone of emergency contact|telefono de emergencia|telefono del contacto de emergencia|telefono contacto de emergencia|telefono emergencia|numero de emergencia|tel emergencia|tel de emergencia|emerg phone|emer phone|emerg contact phone|tel emerg',
  dependants:
    'kids|children|child|dependents|dependants|kids and ages|minor children|has kids|any kids|childcare needs|hijos|hijas|hijos e hijas|hijos as|ninos|menores|tiene hijos|dependientes|hijos menores',
  medical:
    'medical|medical needs|health|health needs|medicine|medicines|medication|medications|meds|health conditions|medical conditions|medico|necesidades medicas|salud|medicinas|medicamentos|condiciones medicas|enfermedades',
  appointmentDate:
    'date|appointment date|appt date|appt|appointment|date of appointment|date of appt|check in date|checkin date|check in|next check in|next check in date|next appointment|next appt|next date|hearing date|court date|date of check in|date of hearing|next hearing|next court date|when|day|date and time|date time|datetime|appointment date and time|appointment date time|appt date time|accompaniment date|date of accompaniment|due date|report date|reporting date|interview date|visit date|' +
    'fecha|fecha de la cita|fecha de cita|fecha cita|cita|proxima cita|fecha de proxima cita|fecha proxima cita|fecha de la proxima cita|dia|dia de la cita|fecha y hora|fecha y hora de la cita|fecha hora|cuando|fecha de corte|fecha de la corte|fecha de audiencia|fecha de la audiencia|fecha de presentacion|fecha del check in|fecha de check in|fecha de control|fecha del acompanamiento|fecha de acompanamiento|proxima fecha|audiencia|proxima audiencia|fecha de proxima audiencia|fecha de la proxima audiencia|fecha proxima audiencia|cita con ice|cita ice|fecha cita ice|fecha de cita con ice|fecha de ice|presentacion|proxima presentacion|fecha presentacion|proximo check in|fecha del evento|fecha evento|programada para|programado para|proxima corte|proxima fecha de corte|fecha del turno|comparecencia|fecha de comparecencia|dia y hora|hearing|next hearing date|ice date|ice appointment|ice appointment date|ice appt|ice appt date|ice check in|ice check in date|next ice check in|next ice date|date of ice check in|isap date|isap appointment|date needed|date of event|event date|day date|date day|scheduled for|scheduled date|date scheduled|report on|reports on|must report on|reporting on|next court|master date|master hearing|master hearing date|master calendar|mch|mch date|individual date|individual hearing|individual hearing date|merits date|biometrics date|interview|upcoming appointment|upcoming date|date of court|date of visit|appointment day|appt day|check in day',
  appointmentTime:
    'time|at|appointment time|appt time|time of appointment|time of appt|check in time|checkin time|hearing time|court time|start time|start|at what time|what time|hour|arrival time|arrive by|report time|hora|hora de la cita|hora de cita|hora cita|horario|a que hora|hora de inicio|hora de llegada|hora de la audiencia|hr|hs|arrival|arrive|be there at|appointment hour|hr de la cita|hora de presentacion|llegar a las',
  place:
    'where|place|location|office|site|address of appointment|appointment location|appt location|appointment place|check in location|check in site|court|courthouse|field office|ice office|building|venue|which office|where is it|lugar|lugar de la cita|lugar de cita|donde|donde es|donde es la cita|oficina|sitio|ubicacion|localidad|direccion de la cita|corte|lugar del acompanamiento|sede|courtroom|court room|court office|office court|facility|oficina de ice|oficina ice|corte oficina|oficina corte|hearing location|location of hearing|hearing place|lugar de audiencia|lugar de la audiencia|juzgado|sala|instalacion|check in office|report to|where to go|ice court location',
  kind: 'kind|type|what kind|what type|type of appointment|type of appt|appointment type|appt type|kind of appointment|appointment kind|what for|reason|purpose|event type|type of visit|visit type|hearing type|type of hearing|what|tipo|tipo de cita|tipo de la cita|clase|clase de cita|motivo|motivo de la cita|para que|que tipo|que tipo de cita|tipo de audiencia|asunto|tramite|event|case type|category|ice or court|court or ice|ice court|court ice|ice o corte|corte o ice|check in type|type of check in|type of event|proceso|tipo de evento|evento|categoria|tipo de presentacion|tipo de tramite',
  status:
    'status|state of request|stage|progress|confirmed|estado|estatus|situacion|estado de la cita|confirmado|confirmada',
  lead: 'lead|leader|team lead|lead volunteer|lead accompanier|lead companion|crew lead|point person|point|captain|coordinator|primary volunteer|lead name|responsable|lider|encargado|encargada|voluntario principal|voluntaria principal|persona responsable|responsable del equipo|coordinador|coordinadora|acompanante principal|bottomliner|bottom liner|lead lider|responsable principal',
  companions:
    'accompaniers|accompanier|companions|companion|volunteers|volunteer|crew|team|team members|volunteer names|accompaniment team|accompanied by|who is going|whos going|who goes|additional volunteers|other volunteers|companion 1|volunteer 1|accompanier 1|acompanantes|acompanante|acompanante s|voluntarios|voluntarias|voluntario|voluntaria|voluntarios as|equipo|equipo de acompanamiento|quien acompana|quienes acompanan|quien va|quienes van|acompanado por|otros voluntarios|escort|escort name|assigned to|assigned|assigned volunteer|volunteer assigned|assigned accompanier|accompanying|accompaniment|vol|vol name|buddy|support person|support people|support team|staffed by|witness|sign up|signed up|asignado|asignada|asignado a|asignada a|acompana|acompanan|companero de apoyo|apoyo',
  driver:
    'driver|drivers|ride|ride from|transport|transportation|who drives|chofer|conductor|conductora|quien maneja|transporte|raite',
  interpreter:
    'interpreter|interpreters|translator|interpreter name|interprete|interpretes|traductor|traductora|nombre del interprete|interp|interp name|interprete asignado|interprete nombre',
  legalObserver: 'legal observer|legal observers|observer|lo|observador legal|observadora legal|observador|observadora',
  childcare:
    'childcare|child care|childcare volunteer|babysitter|cuidado de ninos|cuidado de los ninos|quien cuida a los ninos|ninera',
  recordedAt:
    'timestamp|time stamp|submitted|submitted at|submission date|date submitted|entry date|date entered|date added|added on|created|created at|date created|recorded|request date|date of request|intake date|date of intake|received|marca temporal|marca de tiempo|fecha de registro|fecha de solicitud|fecha de ingreso|fecha de entrada|fecha de captura|registrado|fecha de envio|fecha de recepcion|last updated|updated|ultima actualizacion|call date|date of call|called on|date received|entered on|entered|referral date|date of referral|fecha de llamada|fecha de la llamada|fecha llamada|fecha solicitud|fecha recibido|fecha de recibido',
  note: 'notes|note|comments|comment|remarks|other|details|more info|additional info|additional information|anything else|special needs|special notes|internal notes|needs|follow up|followup|outcome|result|notas|nota|comentarios|comentario|observaciones|observacion|detalles|informacion adicional|otra informacion|algo mas|necesidades|seguimiento|resultado|otros|otro|id|row|case code|code|clave|number|no|numero|gender|sex|sexo|genero|age|edad|city|ciudad|county|condado|zip|zip code|codigo postal|misc|obs|judge|juez|jueza|officer|ice officer|deportation officer|supervising officer|oficial|referred by|source|referido por|last check in|last hearing|last appointment|ultima cita|ultima audiencia|ultima presentacion|date of entry|entry to us|arrival date|date of arrival|fecha de llegada|deadline|filing deadline|expires|expiration|expiration date|expiry|exp date|date filed|filing date|priority date|arrest date|date of arrest|release date|date released|date detained|detained|detention date|last contact|last contacted|last seen|last visit|fecha limite|vence|vencimiento|fecha de vencimiento|fecha de liberacion|fecha de detencion|fecha de arresto|ultimo contacto|ultima visita',
};

interface Phrase {
  readonly field: ImportField;
  readonly tokens: readonly string[];
}

/** Plural and possessive alike: lawyers, lawyer's → lawyer. */
const stem = (word: string): string => (word.length > 3 ? word.replace(/s$/u, '') : word);

const stems = (folded: string): string => folded.split(' ').map(stem).join(' ');

/** Headers as keys: `A#` and `A No.` both say number; plural and singular are one. */
export const foldHeader = (header: string): string =>
  stems(
    fold(
      header
        .replace(/\(e?s\)/giu, '')
        .replaceAll('#', ' number ')
        .replace(/\bn\.?[º°]\s*/giu, 'no '),
    ),
  );

const exact = new Map<string, ImportField>();
const phrases: Phrase[] = [];
for (const [field, list] of Object.entries(words)) {
  for (const phrase of list.split('|').map(stems)) {
    // the record's keys are the fields; Object.entries forgets it
    const known = field as ImportField;
    if (!exact.has(phrase)) exact.set(phrase, known);
    if (phrase.length > 1) phrases.push({ field: known, tokens: phrase.split(' ') });
  }
}

/** Words that say little on their own: as part of a longer header they count less. */
const weak = new Set(
  [
    'name',
    'date',
    'fecha',
    'time',
    'hora',
    'nombre',
    'contact',
    'contacto',
    'number',
    'numero',
    'no',
    'other',
    'otro',
    'otros',
    'from',
    'when',
    'what',
    'day',
    'dia',
    'point',
    'start',
    'last',
    'first',
    'middle',
    'person',
    'persona',
    'appointment',
    'cita',
    'check in',
    'appt',
    'type',
    'tipo',
    'kind',
    'id',
    'code',
    'row',
    'mi',
    'ec',
    'lo',
    'wa',
    'cel',
    'corte',
    'court',
    'office',
    'oficina',
    'status',
    'estado',
    'what for',
    'team',
    'a que hora',
    'born',
    'birth',
    'called',
    'habla',
    'needs',
    'details',
    'detalles',
    'confirmed',
    'street',
    'address',
    'direccion',
    'emergency',
    'emergencia',
    'received',
    'created',
    'age',
    'who',
    'whom',
    'quien',
    'people',
    'personas',
    'given',
    'nac',
    'event',
    'evento',
    'category',
    'court',
    'case',
    'legal',
    'rep',
    'assigned',
    'accompaniment',
    'apoyo',
    'presentacion',
    'entered',
    'arrival',
    'arrive',
    'hr',
    'hs',
    'source',
    'officer',
    'oficial',
    'individual',
    'asignado',
    'interview',
    'nation',
    'sala',
    'compa',
    'fn',
    'hermano',
    'familia',
    'acompana',
    'at',
  ].map(stems),
);

/** Whole headers that say nearly nothing: the cells know better. */
const vague = new Set(
  [
    'from',
    'number',
    'no',
    'numero',
    'contact',
    'contacto',
    'what',
    'day',
    'dia',
    'case number',
    'case no',
    'file number',
    'registration number',
    'registration no',
    'numero de caso',
    'no de caso',
    'numero de expediente',
    'expediente',
    'numero de registro',
    'ice number',
  ].map(stems),
);

/** Whom a sheet is about, as `Client phone` and `Teléfono de la persona` say it: words that add nothing to the rest. */
const owners = new Set(
  [
    'client',
    'cliente',
    'friend',
    'amigo',
    'amiga',
    'participant',
    'participante',
    'person',
    'persona',
    'member',
    'miembro',
    'immigrant',
    'inmigrante',
    'individual',
    'respondent',
    'neighbor',
    'neighbour',
    'vecino',
    'vecina',
    'companero',
    'companera',
    'applicant',
    'solicitante',
  ].map(stem),
);
const links = new Set(['of', 'the', 'for', 'de', 'del', 'la', 'el', 'their', 'his', 'her', 'su', 's']);

const containsRun = (all: readonly string[], run: readonly string[]): boolean => {
  for (let start = 0; start + run.length <= all.length; start += 1) {
    if (run.every((token, index) => all[start + index] === token)) return true;
  }
  return false;
};

/** Characters of a header that are read: a form's questions are headers too. */
const readOfHeader = 400;

export interface HeaderScore {
  readonly field: ImportField;
  /** 0 to 1. */
  readonly score: number;
}

/** The words without the owner, and without what tied them to one; null if they name none or nothing else. */
const withoutOwner = (tokens: readonly string[]): string | null => {
  const rest = tokens.filter((token) => !owners.has(token));
  if (rest.length === tokens.length) return null;
  const first = rest.findIndex((token) => !links.has(token));
  const last = rest.findLastIndex((token) => !links.has(token));
  return first < 0 ? null : rest.slice(first, last + 1).join(' ');
};

/** Others than the person of the row: their numbers and dates are not the person's. */
const others = new Set(
  (
    'attorney lawyer atty abogado abogada licenciado volunteer voluntario voluntaria accompanier acompanante companion escort buddy driver chofer conductor interpreter interprete translator traductor lead leader coordinator coordinador coordinadora observer captain ' +
    'wife husband spouse partner esposa esposo pareja mother father mom dad madre padre mama papa son daughter hijo hija child brother sister hermana sibling cousin sponsor patrocinador patrocinadora relative pariente employer boss patron officer oficial judge caseworker worker referrer witness'
  )
    .split(' ')
    .map(stem),
);
const ownFields: ReadonlySet<ImportField> = new Set<ImportField>([
  'phone',
  'signal',
  'whatsapp',
  'email',
  'address',
  'aNumber',
  'birthDate',
  'birthCountry',
  'nationality',
]);
const contactWords = new Set(['contact', 'contacto', 'number', 'numero', 'info']);

/** A header that is known as a whole: a little less sure where something was left out of it. */
const wholeScore = (folded: string): HeaderScore | null => {
  const known = exact.get(folded);
  if (known !== undefined) return { field: known, score: vague.has(folded) ? 0.5 : 1 };
  const rest = withoutOwner(folded.split(' '));
  const owned = rest === null || vague.has(rest) ? undefined : exact.get(rest);
  return owned === undefined ? null : { field: owned, score: 0.9 };
};

/** Phrases inside a longer header. */
const phraseScores = (folded: string): readonly HeaderScore[] => {
  const tokens = folded.split(' ');
  return phrases
    .filter((phrase) => phrase.tokens.length < tokens.length && containsRun(tokens, phrase.tokens))
    .map(({ field, tokens: run }) => {
      const strength = weak.has(run.join(' ')) ? 0.35 : 0.6;
      return { field, score: Math.min(0.95, strength + 0.1 * (run.length - 1) + (0.2 * run.length) / tokens.length) };
    });
};

const hint = /\(([^()]*)\)|\[([^[\]]*)\]/gu;
const otherLanguage = /\s*[/|\n]\s*|\s+[-–—]\s+/u;

/**
 * A header without the hints beside it: `Date (mm/dd/yyyy)` is a date. Brackets that name another column belong to it:
 * `Phone (emergency contact)` is `emergency contact phone`.
 */
const withoutHints = (header: string): string => {
  const bare = header.replace(hint, ' ');
  const hints = [...header.matchAll(hint)].map(([, round, square]) => foldHeader(round ?? square ?? ''));
  const telling = hints.filter(
    (words) => exact.has(words) && exact.get(words) !== exact.get(foldHeader(bare)) && !owners.has(words),
  );
  return [...telling, bare].join(' ');
};

/**
 * Drops what a header says of someone else's phone, email, or birth: the column is kept as words then, unless it
 * is that person's own (`Attorney / Phone` is the attorney's).
 */
const leaveToOthers = (best: Map<ImportField, number>, tokens: readonly string[]): void => {
  if (!tokens.some((token) => others.has(token))) return;
  const own = [...best.keys()].filter((field) => ownFields.has(field));
  for (const field of own) best.delete(field);
  const named = [...best.values()].some((score) => score >= 0.85);
  if (named || (own.length === 0 && !tokens.some((token) => contactWords.has(token)))) return;
  best.clear();
  best.set('note', 0.8);
};

/**
 * What a header's words say, best first. Empty if they say nothing. One in two languages (`Date / Fecha`) counts by each
 * of its parts, the first one before the others.
 */
export const scoreHeader = (header: string): readonly HeaderScore[] => {
  const best = new Map<ImportField, number>();
  const consider = ({ field, score }: HeaderScore, less = 0): void => {
    const reached = score - less;
    if (reached > (best.get(field) ?? 0)) best.set(field, reached);
  };
  const plain = header.slice(0, readOfHeader).replace(/\(e?s\)/giu, '');
  const folded = foldHeader(plain);
  if (folded === '') return [];
  const whole = wholeScore(folded);
  if (whole !== null) consider(whole);
  for (const phrase of phraseScores(folded)) consider(phrase);
  for (const [index, part] of withoutHints(plain).split(otherLanguage).entries()) {
    const known = wholeScore(foldHeader(part));
    if (known !== null && whole === null) consider(known, known.score > 0.5 ? 0.1 + index / 100 : 0);
  }
  if (whole === null) leaveToOthers(best, folded.split(' '));
  return [...best].map(([field, score]) => ({ field, score })).toSorted((left, right) => right.score - left.score);
};
