import type { CrewRole } from './planned.ts';

/** Folded words of a crew column that are no names, in English and Spanish. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Say that the one named beside them is not coming, or no longer. */
export const absent = list(
  'no not nope never neither nor cant cannot wont couldnt isnt doesnt dont didnt unable unavailable decline declined declines cancel cancels canceled cancelled cancelling ' +
    'withdrew withdrawn quit sick ill covid surgery hospital away busy conflict vacation out off absent former formerly was were except instead replaced replaces replacing replacement remove removed longer without ' +
    'traveling travelling pulled bailed dropped backed flaked regrets anymore unassign ' +
    'nunca jamas tampoco ni ya cancelo cancela cancelan cancelada cancelado enferma enfermo enfermos ausente ocupada ocupado fuera excepto salvo menos renuncio baja viaje viajando vacaciones era eran fue antes ' +
    'retiro retirada retirado declino rechazo rechazada imposible falto faltara reemplaza reemplazo reemplazada reemplazado sustituye quito quitar quitada quitado anulada anulado anterior exvoluntaria exvoluntario',
);

/** Leave it open whether the one named beside them comes. */
export const undecided = list(
  'maybe perhaps possibly possible probably probable tentative tentatively tent unsure unconfirmed sub substitute backup back standby stand alternate alternative alt reserve if unless else otherwise waiting waitlist wait pending ' +
    'asked ask asking invited invite hopefully might could depends depending either hold confirm tbc tbd tba potential potentially available need2confirm ' +
    'quizas quiza talvez vez posible posiblemente probablemente probable tentativa tentativo suplente sustituta sustituto reserva depende dependiendo esperando espera preguntar preguntarle preguntando preguntado pregunte invitada invitado ' +
    'respaldo duda dudosa dudoso confirmar confirmarlo pendiente disponible ojala acaso mejor puede pueden podria podrian',
);

/** Ask for someone, or say that no one is asked for. */
export const vacant = list(
  'open vacant vacancy unfilled unstaffed unassigned empty needed need needs wanted looking seeking search sos help urgent urgently none nobody noone anyone someone somebody anybody whoever one volunteer volunteers more full filled closed covered required yet tbd fill staffed assigned assign signup spot spots slot slots person ' +
    'abierto abierta vacante vacio vacia libre falta faltan necesita necesitan necesitamos necesario necesaria busca buscan buscamos buscando busco buscar urge urgente urgentemente ayuda alguien cualquiera nadie ninguno ninguna lleno llena completo completa cupo cupos sin quien voluntario voluntaria voluntarios voluntarias mas requiere cubierto cubierta asignar cubrir lugar lugares disponibles auxilio se aun todavia persona',
);

/** Groups, and the person themself: none of the team by name. */
export const groups = list(
  'family families friends relatives church parish congregation synagogue mosque temple group groups team teams crew committee organization org staff everyone everybody all both students clinic attorney lawyer attorneys union neighbors ' +
    'self herself himself themselves themself alone solo friend client own ' +
    'familia fam familiares parientes amigos amigas iglesia parroquia congregacion sinagoga mezquita templo grupo grupos equipo comite organizacion todos todas ambos ambas estudiantes abogada abogado abogados clinica sindicato vecinos vecinas ' +
    'sola misma mismo propia cuenta',
);

/**
 * Words of sentences. Some are names too (Will, An, My), so they count only in small letters, behind another word.
 */
export const ofSentences = list(
  'is are be been being am pm has have had will would should does did do go goes going gone come comes coming came drive bring brings meet meets meeting stay stays only just until till after before at on in from for to by per her his their my our your she he they we i you it this that who which what when where why how also still already again later today tomorrow tonight morning afternoon evening ' +
    'call called text texted said says told see check email sent send left but so then than because may can late early the a an of ' +
    'es esta estan son sera va van viene vienen quiere tiene solo solamente hasta despues desde para por porque pero cuando donde su sus mi nos ella ellos ellas ya tambien manana tarde noche hoy maneja lleva llega llegara dijo dice llamar llame avisar aviso si tal con que como',
);

/** Beside a name these say nothing against it. */
export const harmless = list(
  'confirmed confirmada confirmado yes si ok okay ready lista listo set new nueva nuevo she her hers he him his they them theirs ella el elle spanish english french creole mam kiche portuguese espanol ingles frances criollo bilingual bilingue ella-her',
);

const roleWords: Readonly<Record<CrewRole, string>> = {
  lead: 'lead|leader|team lead|leads|leading|lider|responsable|encargada|encargado|coordinator|coordinadora|coordinador|captain|point|point person',
  driver:
    'driver|drivers|driving|drives|ride|transport|transportation|chofer|conductora|conductor|maneja|transporte|raite',
  interpreter: 'interpreter|interp|interpreting|translator|interprete|interpreta|traductora|traductor',
  legalObserver: 'legal observer|observer|lo|observadora|observador|observadora legal|observador legal',
  childcare: 'childcare|child care|babysitter|babysitting|kids|ninera|cuidado de ninos|ninos',
  companion:
    'accompanier|companion|acompanante|buddy|volunteer|voluntaria|voluntario|acompana|acompanantes|accompaniers',
};

/** What a word beside a name says that they do. */
export const roleOf: ReadonlyMap<string, CrewRole> = new Map(
  Object.entries(roleWords).flatMap(([role, words]) =>
    // the record's keys are the roles; Object.entries forgets it
    words.split('|').map((word) => [word, role as CrewRole] as const),
  ),
);
