/**
 * Words of everyday language, in lower case, that places, organisations, parties, papers, firms or
 * events are also called: a capital at the start of a sentence, or in a headline, makes one look like
 * the other. By language, written down from general knowledge; what stands here needs context.
 */
const BY_LANGUAGE = {
  en: `account action advance age agency agenda air alarm alert alliance amazon ambition anchor apple arch
    army arrow art assembly attack avenue award balance bank bar base bath battle bay beach bear best bill
    bishop black blast block blue board bond book boss boston bounty brand bread bridge bright brook brown
    budget bull bullet burn bush business butler cabinet camp canal capital carbon carter case castle cause
    center centre challenge chance change channel chapel chase chief choice church circle citizen city clash
    class clay coalition coast code column comet commerce commission common commons concern condition
    conference confidence congress connection contact control cook coral core council country course court
    cover crash credit crisis cross crown current cycle dawn day deal dean debate decision defense defence
    delta democracy diamond diet direct discovery division doctrine dragon dream drive duke eagle east echo
    economy edge education election electric empire end energy engine enterprise epic equity era estate
    event exchange expansion express faith fall family fire first fleet flow focus force ford forest forum
    foundation fox freedom frontier front fuel fund future gain game gap garden gate general genesis giant
    glass global globe gold grace grand grant graph green ground group guard guardian guide gulf hall
    harbor harbour harmony hawk health heart heat heritage hill history home hope horizon horn house human
    hunt ice icon idea image impact impulse independence independent india industry initiative innovation
    insight inspire institute intelligence interest iron island jaguar journal judge judgment justice key
    king knight labor labour lake lancet land lane law league left legacy legend liberal liberty life light
    line link lion list live local logic long lord lotus magic magnet main mandate march mark market mars
    marine marsh mason master match matter may media memory mercury merit message metro mill mine miller
    minister mint mirror mission model moderate moment monitor monument moon morning motion mountain
    movement museum music nation national native nature navy network new news next night nobel north note
    nova novel oak oasis object observer ocean office olive open opera opinion option oracle orange orbit
    order organic origin outlook pacific page palace palm panel paradise parade park parliament partner
    party pass passion patriot peace pearl people phoenix picture pilot pine pioneer plan planet platform
    pledge point police policy polish poll pool pope port portal post power premier press pride prime
    prince princess priority process progress project promise protest province public pulse pump quest
    question race radar radio rage rain range rapid reach reading record red reform regime region regulator
    relief republic rescue research reserve resolution response rest result reunion review revolution ridge
    right ring river road rock rocket rose royal rule rush sage saint sanction scale school science scope
    sea season secretary security senate sentinel service session shadow shark shell shield shift ship
    shore siege signal silver society solar solidarity solution south space spark spectrum speed spirit
    spring square stable staff stage standard star state statement station steel stone storm story
    strategy stream street strike strong student summit sun sunday surge swift switch target task tax taylor
    team technology telegraph term territory test text theater theatre thunder tide tiger time times title
    top torch total tower town track trade tradition train transition transport treasury treaty trial
    tribune trinity triumph trust truth turkey twin union unity universe university urban valley value
    vanguard venture venus verge victory view village virgin virtue vision voice vote war watch water wave
    way wealth web welcome west wheel white wild wind window winter wire wise wolf wonder wood word work
    world york youth zone`,
  de: `abend adler alpen anker arbeit armee bahn balance bank berg blick boden brücke bund burg bürger dorf
    einheit elan erde essen familie feld feuer fest focus forum freiheit freitag frieden front fürst
    gegenwart gesetz grüne haus heimat herz himmel hof hoffnung insel kammer kanzler kirche konflikt krieg
    krise kunst kur land leben liebe linke macht markt meer mitte monitor morgen münster nacht natur nord
    ost partei post rat recht reform region regen reich richter ring ruhe schild see senat sieg sommer
    sonne spiegel spiel staat stadt stern stimme strom tag tal union verein vertrag wahl wald wasser weg
    welt wende west winter wirtschaft wolf zeit ziel zukunft`,
  fr: `accord action alliance ami armée avenir balance banque bois bourse capital centre chambre chute cité
    climat combat conseil côte crise croix défense école éclair empire espoir état étoile express feu figaro
    force forêt front gare grève guerre heure île justice liberté libération ligne loi lumière lyon main
    maison marche marché mer midi monde montagne mort nation nice nord nuit ordre orient ouest paix parole
    parti peuple place plage point pont port poste presse progrès réforme règle réponse république réveil
    rivière roi route saison sénat siècle société soir soleil sud terre théâtre tour traité union unité
    ville vie voix vote`,
  es: `acuerdo alianza amor banco barco bosque cámara cambio campo casa centro ciudad clima congreso corona
    corte costa crisis cruz cumbre defensa día ejército elección esperanza estado estrella estrecho éxito
    fiesta frente fuego fuerza futuro gente gobierno golfo guerra hora isla justicia lago ley libertad luna
    luz mano mar marcha marea medio mercado misión monte mundo nación noche norte nube orden oriente país
    palacio palma partido paz pueblo puente puerto razón reforma reina república rey río rosa selva senado
    siglo sol sur tierra torre tratado unidad unión valle verdad verde victoria vida viento voz`,
} as const;

export const COMMON_WORDS: ReadonlySet<string> = new Set(
  Object.values(BY_LANGUAGE).flatMap((words) => words.split(/\s+/)),
);
