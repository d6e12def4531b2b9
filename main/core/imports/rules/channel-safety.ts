import { fold } from '../../../../shared/basics/names.ts';
import { oncePerText } from './once-per-text.ts';

/** What a sheet says of a way to reach someone; absent where it says nothing. */
export interface ChannelSafety {
  readonly safeToCall?: boolean;
  readonly safeToText?: boolean;
  readonly safeToLeaveMessage?: boolean;
}

export interface ReadSafety {
  readonly safety: ChannelSafety;
  /** True if the words say something of safety at all, plain or not: someone is to look. */
  readonly marked: boolean;
}

const no = String.raw`(?:do not|dont|do n t|not to|never|cannot|cant|no|not|stop|please no|nunca|jamas|sin|favor de no|por favor no|tampoco)`;
const verb = (words: string): RegExp =>
  new RegExp(
    String.raw`(?:^| )${no} (?:ever |safe to |ok to |okay to |se puede |se le puede |puede |pueden |es seguro |seguro )?(?:${words})(?: |$)`,
    'u',
  );

const calls = String.raw`call|calls|calling|phone calls|phone|ring|dial|llamar|llame|llamen|llamarle|llamarla|llamarlo|llames|llamada|llamadas|marcar|marque`;
const messages = String.raw`(?:leave |leaving )?(?:a |any |voice )?(?:message|messages|msg|msgs|voicemail|voicemails|voice mail|vm|vms)|(?:dejar |deje |dejen |dejes |dejarle )(?:un |ningun )?(?:mensaje|mensajes|recado|recados|buzon|mensaje de voz)|recado|recados|mensajes? de voz|buzon(?: de voz)?|correo de voz`;
const texts = String.raw`text|texts|texting|text messages?|sms|write|mensajes de texto|textos?|textear|(?:mandar|mande|manden|enviar|envie|envien|mandes|envies)(?:le)?(?: un| ningun)?(?: mensajes?| textos?| sms| whatsapp)|escribir|escriba|escriban|escribirle|mensajear`;
const allWays = String.raw`mensajes|messages|contact|contacto|contactar|contacte|contacten|use|usar|use este|usen|reach out|comunicarse|reply|respond|message|msg`;

const noCall = [
  verb(calls),
  /(?:^| )(?:dnc|text only|texts only|sms only|only text|only texts|text not call|solo (?:por )?(?:textos?|sms|mensajes?(?: de texto)?)|solamente (?:textos?|mensajes?)|nada mas (?:textos?|mensajes?))(?: |$)/u,
];
const noText = [
  verb(texts),
  /(?:^| )(?:call only|calls only|only call|only calls|voice only|solo (?:llamadas?|llamar)|solamente (?:llamadas?|llamar)|nada mas llamadas?|landline|linea fija)(?: |$)/u,
];
const noMessage = [verb(messages)];
const nothing = [
  verb(allWays),
  /(?:^| )(?:not (?:a )?safe|isnt safe|is not safe|unsafe|no longer safe|danger|dangerous|do not use|not secure|compromised|monitored|tracked|abusers?|abusive|no es segur[oa]|no (?:esta |son )?segur[oa]s?|inseguro|insegura|no segur[oa]|peligros[oa]|peligro|vigilad[oa]|intervenid[oa]|agresor|abusador|abusivo)(?: |$)/u,
  /(?:^| )(?:wrong (?:number|num|no|person|phone|nr)|wrong|bad (?:number|num|no)|not (?:her|his|their|my) (?:number|phone)|numero (?:equivocado|incorrecto|erroneo|malo)|equivocado|incorrecto|no es su (?:numero|telefono))(?: |$)/u,
  /(?:^| )(?:disconnected|disconn|out of service|not in service|no longer (?:works|working|in service|valid|active|hers|his)|doesnt work|does not work|not working|dead|deactivated|inactive|invalid|shut off|cut off|desconectado|desconectada|fuera de servicio|ya no (?:sirve|funciona|existe|es suyo|es de ella|es de el|vale|tiene)|no (?:sirve|funciona|existe)|cortado|suspendido|dado de baja)(?: |$)/u,
];
/** The person who answers is not to know. */
const secret =
  /(?:^| )(?:(?:doesnt|does not|dont|do not|didnt|cannot|cant|must not|mustnt|should not|shouldnt|not to|never) (?:know|tell|find out|mention|say|ask)|unaware|secret|secretly|confidential|private|discreet|discreetly|no (?:sabe|saben|debe saber|deben saber|puede saber|decir|diga|digan|le diga|le digan|le diga nada|contar|mencionar)|que no se enter[ea]n?|sin que (?:sepa|se entere)|secreto|confidencial|en privado|discreto|discreta|discrecion)(?: |$)/u;
/** Safe, perhaps, for some: said of the number all the same. */
const careful =
  /(?:^| )(?:safe|careful|caution|watch out|risky|shared|monitors|checks (?:her|his|the|their) phone|ask (?:first|for)|only (?:call|text)|call only|if (?:he|she|husband|wife|they)|(?:husband|wife|boyfriend|girlfriend|partner|neighbor|boss|landlord|roommate|sister|brother|mother|father|mom|dad|son|daughter|friend|cousin|aunt|uncle|pastor|employer)s?|work|old|previous|former|changed|new|segur[oa]|cuidado|ojo|compartido|revisa (?:el|su)|preguntar por|pregunte por|solo (?:llamar|llame|si|despues|antes)|(?:espos[oa]|marido|mujer|novi[oa]|pareja|vecin[oa]|patron|jef[ea]|herman[oa]|madre|padre|mama|papa|hij[oa]|amig[oa]|prim[oa]|ti[oa]|comadre|compadre|cunad[oa]|suegr[oa])s?|trabajo|viejo|anterior|cambio|nuevo|prestado|equivocad[oa])(?: |$)/u;

/**
 * Reads whether a way to reach someone is safe: `DO NOT CALL`, `no dejar mensaje`, `wrong number`, `del esposo, no sabe`.
 * Only a plain "no" is taken as one; a "yes" is never read out of free words. A number that is not the person's, or that
 * no one answers, is not safe either: a stranger would be told of the appointment.
 */
export const readSafety = oncePerText((text: string): ReadSafety => {
  const words = fold(text.replaceAll('#', ' number '));
  const says = (patterns: readonly RegExp[]): boolean => patterns.some((pattern) => pattern.test(words));
  const all = says(nothing);
  const hidden = secret.test(words);
  const safety = {
    ...((all || says(noCall)) && { safeToCall: false }),
    ...((all || hidden || says(noText)) && { safeToText: false }),
    ...((all || hidden || says(noMessage)) && { safeToLeaveMessage: false }),
  };
  return { safety, marked: hidden || Object.keys(safety).length > 0 || careful.test(words) };
});

/** Both together; a "no" of either stands. */
export const mergeSafety = (left: ChannelSafety | undefined, right: ChannelSafety | undefined): ChannelSafety => {
  const merged: { -readonly [K in keyof ChannelSafety]: ChannelSafety[K] } = { ...right, ...left };
  for (const key of ['safeToCall', 'safeToText', 'safeToLeaveMessage'] as const) {
    if (left?.[key] === false || right?.[key] === false) merged[key] = false;
  }
  return merged;
};
