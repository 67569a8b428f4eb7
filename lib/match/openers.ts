/** Words before a surname that are nobody's given name. */

/** Honorifics and offices that stand before anybody's surname. */
export const OFFICE =
  /^(?:mr|mrs|ms|miss|mx|m|mme|dr|prof|sir|lord|lady|president|presidents|presidente|präsident|président|secretary|minister|premier|chancellor|chairman|chairwoman|chair|director|leader|ambassador|envoy|diplomat|senator|sen|rep|congressman|governor|gov|mayor|general|gen|colonel|col|admiral|adm|captain|judge|justice|king|queen|prince|princess|comrade|candidate|councilor|councillor|counsellor|chief|official|herr|frau|monsieur|señor|sr|don)\.?$/iu;

/** Words that open a sentence and are nobody's given name. */
export const OPENER =
  /^(?:a|about|above|according|after|again|against|all|also|although|amid|among|an|and|another|any|anyway|are|as|asked|at|because|before|behind|beneath|besides|between|both|but|by|can|could|critics|current|despite|did|do|does|during|each|earlier|either|even|ever|every|few|finally|first|following|for|former|from|had|has|have|he|hence|her|here|his|how|however|if|in|indeed|instead|is|it|its|last|later|like|many|may|maybe|meanwhile|might|more|moreover|most|much|must|neither|never|nevertheless|next|no|nonetheless|nor|not|now|of|officials|off|on|once|one|only|or|other|our|out|outside|over|perhaps|previously|quite|rather|recently|reportedly|said|says|scholars|several|shall|she|should|similarly|since|so|some|sometimes|somehow|soon|still|such|than|that|the|their|then|there|therefore|these|they|this|those|though|thus|till|to|today|tomorrow|tonight|too|toward|towards|tuesday|two|under|unless|unlike|until|up|upon|very|via|was|we|wednesday|were|what|when|where|whereas|whether|which|while|who|whom|whose|why|will|with|within|without|would|yesterday|yet|you|your|monday|thursday|friday|saturday|sunday)$/i;

/** The same in German, French, Spanish, Italian and Portuguese. */
export const OPENER_ELSEWHERE =
  /^(?:aber|als|am|an|auch|auf|bei|beim|da|dann|das|der|die|doch|ein|eine|für|gegen|heute|ihr|im|laut|mit|nach|nun|ob|ohne|oder|sein|seit|so|um|und|von|vor|während|was|weil|wenn|wie|zu|zum|zur|über|alors|après|avant|avec|car|ce|chez|comme|contre|dans|de|depuis|des|donc|du|en|et|hier|la|le|les|mais|ni|par|pour|quand|que|qui|sans|selon|si|sous|sur|un|une|vers|ante|antes|ayer|con|cuando|desde|después|el|entre|hasta|hoy|los|mientras|para|pero|por|porque|según|sin|sobre|tras|y|anche|che|come|con|dopo|il|ma|per|quando|secondo|com|como|depois|mas|não|o|os|segundo)$/iu;

/** Days and months, which stand in capitals beside any name. */
export const DAY_OR_MONTH =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** "American", "Chinese", "Democrat": what, not who. */
export const DEMONYM = /(?:ese|ish|ian|can|crat|ist)$/i;
