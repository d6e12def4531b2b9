// Written by `node scripts/first-words.ts` from the word lists of zxcvbn-ts, MIT License, copyright Dropbox, Inc., and
// the zxcvbn-ts contributors. Folded to plain letters.

/** The first of leaked lists, and the members of rows that everyone knows: numbers, days, colors. */
export const foremostWords = `
  password qwerty dragon baseball football monkey letmein shadow master michael mustang qwertyuiop superman jordan
  qazwsx jennifer killer hunter harley zxcvbnm asdfgh buster andrew batman soccer tigger charlie robert sunshine
  thomas iloveyou ranger daniel hockey george computer michelle jessica starwars pepper klaster zxcvbn freedom
  princess joshua maggie pass ginger amanda ashley love cheese nicole summer matthew chelsea dallas biteme matrix
  william yankees taylor corvette austin access martin heather thunder merlin secret diamond hello anthony hammer
  silver gfhjkm justin patrick richard bailey internet samantha golfer scooter test orange cookie maverick jackson
  sparky mickey phoenix bigdog snoopy guitar whatever chicken morgan andrea camaro mercedes peanut ferrari cowboy
  falcon welcome samsung steelers joseph smokey dakota melissa arsenal boomer eagles tigers marina nascar booboo
  gateway porsche yellow monster spider diablo hannah bulldog junior london purple compaq lakers iceman hardcore
  cowboys money banana boston brandon tennis johnny miller coffee scooby edward nikita mother yamaha brandy barney
  chester oliver charles player knight forever steven rangers midnight chicago bigdaddy redsox victoria badboy
  angel please fender chris jasper james slayer rabbit natasha rachel marine wizard marlboro raiders prince casper
  fishing flower crystal jasmine panties iwantu adidas winner winter gandalf enter ghbdtn angela mike golden
  lauren cocacola winston madison angels panther spanky shannon sophie johnson asdfasdf david horny toyota tiger
  murphy canada danielle jonathan liverpoo muffin cooper apples jackie dennis black john sandra pokemon slipknot
  carlos qazxsw scorpion qwaszx nathan butter startrek rainbow asdfghjkl razz redskins newyork gemini cameron
  qazwsxedc florida liverpool turtle nicholas viking booger wilson sierra butthead doctor rocket victor dolphins
  captain bandit jaguar packers pookie peaches asdf blue dolphin helpme tucker theman tiffany maxwell jeremy
  qwertyui debbie albert maddog lovers monica alex united giants nirvana metallic hotdog rosebud mountain benjamin
  warrior stupid elephant success jackass bonnie alexis lucky jason scorpio samson azerty freddy driver willie
  calvin sydney gators dexter bubba creative golf voodoo happy arthur trouble america nissan gunner rebecca stella
  garfield gordon jessie parker asdfghjk apollo jack eminem december legend airborne beavis august bear apple
  brooklyn godzilla skippy buddy qwert kitten magic shelby beaver phantom fred nothing asdasd williams xavier
  braves darkness travis copper tomcat platinum qweqwe girls bigboy green power animal police online voyager
  lifehack fish sniper trinity walter blazer heaven lover snowball playboy bubbles loveme hooters cricket marvin
  willow donkey topgun nintendo saturn family november gabriel destiny pakistan pumpkin digital sergey chance
  explorer redwings private therock runner lasvegas guinness beatles fire cassie christin celtic broncos andrey
  babygirl nelson donald scott eclipse cartman fluffy louise michigan testing carolina little samuel alexande
  birdie steve cherry pantera sharon gibson vampire mexico peter buffalo montana genius beer flyers maximus school
  minecraft lovely stalker metallica doggie carter kristina kimberly spencer speedy barbara snickers sabrina
  carmen marcus bronco yankee friends paradise dreams magnum horses cool caroline lacrosse goober member qwertyu
  enigma scotty pimpin bollocks brian surfer sammy genesis poohbear dave star qweasdzxc baby racing friend hawaii
  billy viper october vanessa poopoo einstein boobies stanley walker paul drowssap stephen courtney simple alaska
  badger action jake bill denise jester spitfire drummer forest patricia maryjane champion diesel svetlana rock
  friday kevin mark gregory pamela frank hotrod chevy anderson douglas westside security google badass shorty
  tester thumper hitman mozart general reddog boobs music lizard alexander melanie ruslan vincent eagle sweet
  teresa scarface marshall olivia veronica buddha spirit frankie stargate antonio liberty natalie mercury naruto
  suzuki semperfi king popcorn spooky marley system brittany claudia kelly scotland free kitty cherokee vikings
  simpsons death leslie rascal qweasd jimmy loveyou hummer allison rocky patches russia adrian jupiter penguin
  howard passion honda vfhbyf andre vladimir franklin sandman infinity homer bastard raider passport assman
  fantasy bulldogs horney domino budlight ironman one two three four five six seven eight nine ten eleven twelve
  thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty first second third fourth fifth sixth
  seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
  nineteenth twentieth monday tuesday wednesday thursday saturday sunday january february march april may june
  july september spring autumn morning afternoon evening night noon red indigo violet north south east west
  northeast northwest southeast southwest tiny small medium large huge giant alpha bravo delta echo foxtrot hotel
  india juliet kilo lima oscar papa quebec romeo tango uniform whiskey xray zulu venus earth mars uranus neptune
  pluto aries taurus cancer leo virgo libra sagittarius capricorn aquarius pisces rat ox snake horse goat rooster
  dog pig uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete
  dieciocho diecinueve veinte primero segundo tercero cuarto quinto septimo octavo noveno decimo undecimo
  duodecimo decimotercero decimocuarto decimoquinto decimoseptimo decimooctavo decimonoveno vigesimo lunes martes
  miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre
  noviembre diciembre primavera verano otono invierno manana tarde noche medianoche mediodia rojo naranja amarillo
  verde azul violeta norte sur este oeste noreste noroeste sureste suroeste diminuto pequeno mediano grande enorme
  gigante mercurio tierra marte saturno urano neptuno pluton tauro geminis escorpio sagitario capricornio acuario
  piscis rata buey tigre conejo serpiente caballo cabra mono gallo perro cerdo
`;

/** Everyday words and names, English and Spanish. */
export const everydayWords = `
  you the to it of that and is in me for on this have was we my your be know what do not are with can don he just
  like here all no out up get about right him oh go at there so her yeah got they but want will think if now she
  from well see as going his time back us did yes an them gonna good been were would had come hey how who need
  okay our when take some say why didn or really could way man too down has let by something more tell make then
  mean over never said people should look off very only doing much am thing any where into even thank because
  still find give sorry work day help life anything sure again their these other than god won away before thought
  home talk must told call things better around last long always feel put years after those sir place lot name
  made doesn guys ever everything great keep done guy through leave wanted kind happened new being believe old
  coming does came course wrong left big house might girl bad stop own uh hear world someone understand else
  talking isn enough today getting father maybe care found every ask same another fine kill trying went looking
  wait car together show best stay wasn yourself job many nice dead already real remember mind saw son next hi
  which wanna try thanks room hell heard seen woman wouldn knew live bit whole idea head used boy ok hard without
  took called also saying days most start matter use ready gotta meet door ah yet both pretty myself move guess
  actually while end phone such gone few haven wife person ago brother killed problem alone men face worry couldn
  case lost dad play run heart die anyone hope bring wants tonight business true until since each soon says
  everyone tomorrow hand thinking working happen having year part eat mom stuff looks kids later listen huh minute
  late gave turn water kid knows open change means different minutes inside eyes beautiful far point under
  probably crazy taking asked hurt deal ain making pay daughter playing fun times hit side hands makes able body
  important hold story comes fight supposed least moment rest um set started close young drink against excuse
  afraid game anymore word wish week though miss easy sleep reason mine waiting watch goes exactly gets its check
  hours behind number wow party truth quite husband shot married child between cause question met telling brought
  blood break sister em team tried front sit forget read town died couple aren needs line walk children become
  office plan almost food speak yours gun alive cut feeling outside safe trust news ahead save either somebody
  stand answer hate high months everybody buy hmm full half lose women along seems fact running dear bed light
  order whoa country clear boys sent send living war past bye taken hot leaving lives pick scared parents funny
  city promise cannot dinner shouldn ass asking company lady win possible himself serious book mr sort hour anyway
  sound shall happens lord sick top felt touch sense seem meeting damn special jesus perfect luck fast control
  words human laughs hair hospital murder dream shut known sighs cold future glad worked drive catch anybody
  laughing million longer ooh lie calling figure finally looked others shoot fault worried honey somewhere weeks
  changed boss happening seeing dance date fall takes loved sign questions weren piece air chuckles choice feet
  needed turned bet moving return voice amazing giving strong learn given sam weird white less worth early
  christmas beat till ones clean eye song sounds straight ship write rather follow missing pain nobody picture
  explain works kept ya definitely wonder protect busy caught kidding evidence mistake mad wedding meant decided
  step road building information report alright watching careful tv ride land worse situation entire pull mm movie
  tired hurry handle sometimes mouth act birthday throw attack law finish dark ma class yesterday message
  wonderful completely lying broke expect month poor joe quiet sell bag using floor talked lead ground hasn street
  clothes dangerous wear drop daddy across born single thinks speaking hang age table anywhere york history train
  ran area near during swear paid marry feels spend box middle strange uncle round bought terrible court agree
  state boat proud quick tom space join sitting accident forgot forward totally saved ha relationship list crime
  station normal suppose gentlemen wearing scene charge missed fell stopped key fix offer personal instead short
  fear ring prison group american calm difficult fighting mess trip record position angry letter wake finished
  share honest deep fair crying marriage kiss cover hide seat present lunch ball smart imagine killing dare
  certain realize respect interested mmm paper sad gold problems majesty peace calls involved card fool decision
  moved standing darling perhaps brain soul interesting visit broken upset mary smell starting tough hungry
  attention quickly president government spent surprise fly public bar stick tea became cute english appreciate
  force film girlfriend accept lee laugh ben ladies prove yep store within walking sing window likes seconds dude
  dress contact plane ice camera drunk christ support continues cry sake gift miles absolutely lived liked wall
  loves cell bank truck cop officer often partner service stuck chief certainly eating doubt joke enjoy experience
  boyfriend cops lawyer teach none screaming sun putting reach holding grunts tree passed apartment club idiot
  rules favorite forgive rich count mission continue driving radio machine difference whether dying jail wrote
  beginning harry field favor feelings choose board evil shop patient hundred college sea learned match nervous
  spot wind video carry upon pleasure risk kim rid immediately excited staying promised named type owe wine
  listening worst impossible grow sleeping earlier slow victim decide glass helping army final cash mate gives
  quit foot henry blame dollars picked bus helped escape thousand herself french energy arrest goodbye address yo
  enemy allowed ways bigger max aah taste ourselves shoes honor fit weapon build ow themselves surprised figured
  push search bunch begin everywhere unless hiding gasps track hadn orders teacher low jim congratulations kitchen
  bob innocent further bother drinking arm level willing usually seriously played books arms art acting hole
  pressure planet locked deserve obviously tony steal keeping built starts drugs memory names battle race church
  waste treat suit grab detective mention gotten shh dramatic stage jump suddenly hoping hero places arrived nick
  holy dirty eh destroy apart stole notice complete fired press closed showed opportunity plans price leg cat lt
  lieutenant following village legs pictures duty judge danger apologize narrator closer losing smile suspect
  keeps besides extra mama pregnant witness que de la el en es un lo una por con los para se te mi si esta su las
  bien del mas eso tu aqui al como pero le todo esto algo muy ser hacer vez nada hay vamos ahora bueno nos cuando
  asi estoy puedo fue tiene estas era gracias hola verdad tengo casa tiempo todos tan ella sus mucho puede ti
  quiero ese siento dios ver estaba soy decir vida va mejor esa sobre hombre porque tienes solo tambien eres voy
  cosas hace anos estan ir estar usted dia entonces poco sin hecho acuerdo antes ahi senor alguien gente sabes
  mismo trabajo puedes quieres hasta mis otra creo hablar nunca pasa padre quien nosotros donde momento mundo dijo
  lugar siempre dinero tenemos ni otro estado tener haciendo vas mira fuera quiere oye sido cosa tipo tus nuevo
  han hijo madre ellos menos amigo nadie dias estamos habia parece podria gusta desde mujer alli les nuestro
  despues haber mio conmigo nombre parte gran mal sabe dije tenia hacerlo tal importa razon visto seguro contigo
  podemos nuestra dice serio saber luego veces todas toda buena claro hoy familia hizo problema tanto hora queria
  pasado espera dicho haces sera mierda demasiado buen amor salir vale cierto cuenta tienen entre cada lado chica
  debe cabeza policia paso amigos hermano unos hombres realmente alguna persona forma caso crees ustedes esos
  personas veo camino volver supuesto estos algun puerta hemos muerto necesito primera manera ven contra aun chico
  deberia pasar historia siquiera pues juntos hija hablando pueden minutos chicos cualquier digo hice ayuda sabia
  dentro van suerte venir miedo poder ninos hacia importante semana esas ciudad ano durante corazon dejar adios
  significa muerte seria gustaria esposa realidad rapido horas problemas ojos iba unico mano pronto nino ve cara
  manos encontrar agua mientras haya da equipo dificil cerca entiendo llegar otros nuestros fin tomar carino bajo
  noches misma punto somos hare viejo pueda auto ultima hiciste vi sangre entrar dijiste dices clase senora viene
  suficiente vuelta hubiera bastante tio loco telefono quiza ninguna alla todavia oportunidad pensar trabajar
  morir muchas cuerpo hago culpa guerra buenas casi feliz vaya posible ningun fuerte primer ves genial cual
  pasando vivir tenido coche juego necesita arriba llama meses dar diciendo debo justo comer mujeres igual hermana
  jefe pregunta malo ido facil hagas podia supongo hijos dejame comida numero unica muchos os bebe fiesta arma
  seguir sola creer abajo pense padres escuela atras unas ello sentido matar haga pensando buscando lista
  habitacion estabas listo joven cuanto preocupes venga nueva algunos hacen cuidado verte espero sigue lejos
  algunas par mayor trata ayudar dio quieren queda ultimo dolares vino esperar sabemos luz medio debes palabra
  fueron segura siendo amo esperando oido exactamente dormir chicas eran cree quizas vete digas seguridad pequena
  tampoco paz nina escucha toma cama habria dame vivo buenos nuestras pais fui peor venido oficina musica pueblo
  conozco deja sitio llamar mia dado minuto demonios afuera falta ay hacemos idiota perdido demas tenga necesitas
  estaban adelante habla conseguir preguntas marido millones informacion murio dime deberias semanas resto llamado
  buscar armas mucha orden vemos especial duro viaje dicen llevar estara aunque empezar saben otras dire libro
  raro usar quieras incluso irme palabras perdon llamada haria diablos jugar poner estuvo recuerdo libre acerca
  perder maldito futuro puesto hara grandes ropa detras extrano necesitamos pelicula mensaje seas calle frente
  tratando mala prueba noticias fuego cielo increible trabajando dano diferente di cafe diga asunto cambiar boca
  amiga debemos encima asesino voz pena anoche cambio sueno error sucede tuve lleva derecho encontrado verlo acaba
  ademas siente encanta trato secreto decirle dolor alto tuvo modo situacion decirte propia vuelto mil tuyo bano
  divertido mente correcto grupo supone medico capitan callate dejo foto habra ganar sino novia gusto sistema
  simplemente llegado aire maldita fuerza disculpe piensas negocio ire pie darle mitad llamo sientes terminado
  siguiente podrias rey propio proxima linea deberiamos sentir salvo pagar pienso mato campo accidente queremos
  querido mejores loca edad largo entiendes agente hambre quiera funciona nave respuesta vio asesinato atencion
  relacion traves conoces cita barco ocurre vista abogado gustan acabo negro caja placer mes compania tengas estes
  pruebas pelo querida piensa ayer tras prisa senorita tonto pude muertos estaria alrededor adonde tienda comprar
  basta necesario cena avion reunion mesa traje direccion carajo decirme suelo dejado eras programa hablas
  perfecto aca cancion carta embargo pudo carcel ataque fotos suena blanco hicieron terminar monton esposo
  escuchar novio pase vayas probablemente muerta hermosa regalo boda culo broma llego fuiste deben oficial
  estupido muchacho partes jamas amable das completamente senal imposible principio prometo encontre presidente
  tuya haremos locura pudiera verdadero peligro contacto capaz sala mision investigacion alegro sol ellas piso
  conoce ley saberlo carrera gracioso ambos vuelve bonito dijeron camara io horrible llamas papel segundos centro
  espacio salvar vidas edificio dile alma tren negocios tipos rato mantener sale puedas ayudarte irnos vive
  quedate temo vamonos energia intentando tenias adentro delante servicio salio cargo basura triste regresar decia
  ejercito muchachos viste conocido juro odio podriamos pies mirando ante mayoria abuela frio doy destino
  interesante pregunto pensado crimen derecha cerebro duda haz peligroso junto matrimonio gobierno viendo querias
  opinion escena totalmente veras inteligente tendra entender conocer estabamos humano deseo vosotros sacar diria
  mire posicion prision sucedio podamos caballeros oir oro izquierda temprano pone permiso publico navidad
  estuviera beber cambiado dulce irse carne haras drogas llevo cualquiera media tema libertad vestido trasero
  infierno confiar modos llave pobre entendido perra segunda vieja puso mar cenar estare mirar lindo dejes planeta
  abuelo cocina pelea ocurrio sorpresa hablado zona hermoso victima agradable ordenes espalda maldicion equivocado
  encuentra cielos fondo exito companero sientate espere juicio nivel verme diferencia recuerdas hogar base crei
  alegra miren causa profesor ventana pedir estuve irte existe ultimos respeto hayas encontramos joder salida
  darte especie san vuelva sean hicimos tendras pidio cliente regreso encuentro vienen pensaba lamento color
  hacerte llega respecto tia recuerda suenos caliente intento reglas parar paciente ocupado ganas baile director
  universidad darme sepa matado humanos decirlo listos encontro alta dale ejemplo leer cerveza preocupa bonita
  bomba objetivo precio podido completo opcion majestad verla lleno ojala vistazo principal esperaba formas
  parecer experiencia sal quise pista enfermo evitar escribir abrir enemigo repente viva hubo aprender esperanza
  fbi molesta obra necesitan quisiera dan libros debajo vere pistola maravilloso disculpa banco estacion culpable
  duele hermanos contar podrian habian comun llaman batalla jugando proximo consejo volvio quedar tranquilo bolsa
  llegue haberlo dejare partido quedarme golpe diferentes empresa trabaja maquina tocar escapar hablamos metros
  cuestion hazlo probar bromeando valor imbecil zapatos ojo traer vuelo marcha brazo tendria bailar tendre creen
  suyo abbey abby abigail adelaida adelaide adelina adeline adria adriana adrianna adrianne adrienne agatha aggie
  agnes aida aileen aimee alanna alberta albina alejandra alena alexa alexandra alexi alexia alice alicia alina
  alisa alisha alison alissa allegra allie ally allyson althea alyson alyssa amalia amber amelia amelie anastasia
  andi andrei andy anette ange angele angelica angelika angelina angeline angie anita anna annabell annabelle anne
  annette annie annmarie antonia antonina arabella ariadne ariana ariel arielle arlene ashlee ashleigh asia astra
  astrid athena atlanta aubrey audi audrey augusta aurelia aurelie aurora bambi barb barbie barry beatrice beatriz
  becca becky belinda bell bella belle bennie benny bernice bernie berry bert bertha bertie bessie beth bethany
  betsy bettina betty beverley beverly bianca billie bird birgit blair blake blanca blanche bliss blondie blondy
  bobbi bobbie bobby brandi brandie brenda brenna brett briana brianna bridget brigitte britney britt britta
  brittney brook brooke brooks buffy bunnie bunny caitlin callie calypso camel camila camilla camille candace
  candice candie candy caprice carina carissa carla carlin carlotta carly carmel carmine carol carola carole
  carolin carolyn carrie carroll casey cassandra cassi caterina catherin catherine cathy cecil cecile cecilia
  celeste celina celine chad chanda chandra chantal charity charlene charlotte chastity chelsey cherie cheryl
  chiquita chloe chrissy christa christel christi christian christie christina christine christy chrysler
  cinderella cindy cinnamon claire clara clarissa claude claudine cleo cleopatra clovis cody colleen collie connie
  consuelo coral cordelia corey corina corinna corinne cornelia cory costanza crissy cristal cristi cristin
  cristina cynthia daffy dagmar dahlia daisey daisy dana dani daniela daniele daniella danila danni danny daphne
  darlene darryl dasha dawn deanna debora deborah debra deedee delilah dell delores delphine denni denny desiree
  devin devon dian diana diane dianna dianne dina dixie doll dolly dolores domini dominica dominique donna donnie
  donny doreen dorian doris dorothy dottie dusty easter ebony eddie eddy edith eileen ekaterina elaine eleanor
  electra elena eleonora elisa elisabet elisabeth elise elisha elissa elizabet elizabeth ellen ellie elmira eloise
  elvira emili emilia emilie emily emma erica ericka erika erin estelle esther estrella eunice evelina evelyn
  faith fallon fancy fannie fanny federica felice felicia felicity fernanda fernande fidelity fiona flora florence
  floria flossie flossy fran frances francesca francine franky freddie gabriela gabriell gabriella gabrielle gail
  galina garland garnet gates gene geneva georgia georgie georgina gerry gertrude gianna gillian gilligan gina
  giovanna gisela giulia gladys glen glenda glenn gloria glory godiva goldie grace gracie gray greta gretchen
  gretta gussie gwen gypsy haley hallie hanna harmony harriet hattie hayley hazel heidi helen helena helene
  hermione hester hilary hillary hollie holly indira ingrid inna irene irina iris isabel isabella isabelle jacqui
  jade jaime jamie jana jane janelle janet janice janina janine janna jasmin jazmin jean jeanette jeanne jeannie
  jenifer jenn jenna jenni jennie jenny jermaine jerry jess jesse jessi jewel jewell jill jillian joan joanie
  joanna joanne jocelyn joelle joey johanna jolene josephine josie joyce juanita judith judy juli julia juliana
  julie juliette justine kaitlyn kalina kamila kara karen karin karina karine karla karolina kasey kassie kate
  katerina katherine kathleen kathryn kathy katie katrina katy katya kayla kaylee kelley kelli kellie kelsey
  kendra kerrie kerry kerstin kimmie kimmy kirby kirsten kittie kris krissy krista kristen kristi kristin kristine
  kristy krystal kyle kylie lacey laetitia lana lane lara larisa larissa laura laure laurel laurie leah leeann
  leigh leland lena leone leonie lesley leticia lian libby lilian lilith lillian lilly lily lind linda lindsay
  lindsey lisa liza lizzie lizzy lola lolita lonnie lorelei loren lorena loretta lori lorraine lottie louisa lucia
  luciana lucille lucy lydia lynette lynn lynne maddie maddy madeline madonna magdalena maggi malina mallory
  malvina mandy mara marcela marcella marcia marcie marcy margaret margarita margaux margie margit margo margot
  mari maria mariam marian mariana marianna marianne maribel marie mariel marietta marigold marika marilyn marin
  marion marisa marissa marita mariya marjorie marlene marnie marsha marta martha marti martina marty maryann
  maryanne marybeth maryjo masha mathilde matilda mattie matty maureen maxi maxine meagan meaghan megan meggie
  meghan melina melinda melisa melody mercy meredith merrill michaela michal michel michele michell mickie micky
  mildred milena millie mindy minerva minnie miranda miriam misha missie missy misty mollie molly mommy mona
  monika monique morena morgana morgen muriel myrtle nadia nadine nancy naomi nata natalya nathalie nellie nelly
  nessie nettie nichole nicki nickie nicky nicol nicola nike niki nikki noel noelle noreen norma octavia odessa
  olenka olga olive ollie olympia ophelia page paige paloma pandora paola patience patrice patrizia patsy patti
  patty paula paulie paulina pauline pearl peggy penelope penny perry petra petunia phil philippe philly phoebe
  phyllis piper polly pooh poppy portia prudence queenie quentin quinn rachael rachelle ramona randy raquel raven
  rebekah reggie regina remy renata renate rene renee rhonda rickie ricky rita robbie roberta robin robyn rochelle
  rodina ronnie ronny rosa rosalie rosanna rose rosemary rosette rosie rosita rowena roxanne roxy ruby ruth ruthie
  sabina sabine sadie sally salome samara sandi sandie sandy sapphire sara sarah sarina sarita sascha sasha
  scarlet scarlett selena selene selina serena shana shandy shane shanna shari shaun shauna shawn shawna shawnee
  shayla shayne sheba sheena sheila shell shelley shelly sherri sherry sheryl shirley sigrid silvana silvia simona
  simone siobhan sissy sofia sonia sonja sonny sonya sophi sophia stacey stacie stacy starla starr stefania
  stefanie steffi stephani stephanie storm stormy sunny susan susana susann susanna susanne susie suzanne suzie
  sylvia tabatha tabitha taffy tamara tammie tammy tanya tara tasha tatiana teddy terra terri terry tess tessa
  tessie thalia thelma theo theresa tiff tillie timmy tina toby tommie tommy toni tonya tootsie tracey tracie
  tracy tricia trish trisha trista trixie ulrike ursula valencia valentina valentine valera valeria valerie valery
  velvet vera verena veronika vicki vickie vicky vinnie viola violetta virginia virginie vivian wally wanda wendy
  whitney willi willy wilma windy winnie winona yasmin yolanda yoshi yvette yvonne zelda manuel jose francisco
  juan javier luis alejandro miguel rafael pablo pedro sergio fernando jorge alberto alvaro diego raul ivan ruben
  enrique ramon andres santiago vicente mario joaquin eduardo roberto marcos hugo ignacio jordi alfonso ricardo
  salvador marc guillermo mohamed gonzalo emilio julian tomas nicolas agustin lucas ismael cristian aitor felix
  hector iker mateo sebastian cesar josep alfredo mariano rodrigo felipe pau aaron izan eric gregorio borja
  lorenzo mohammed arturo esteban cristobal joel isaac asier bruno dario marco unai eugenio jaume abel german
  ahmed mikel sergi omar moises valentin pol jon inigo gerard adam arnau adolfo israel oriol miquel ernesto
  jonatan eloy isidro gerardo bernardo benito youssef federico carmelo enzo saul francesc alonso roger matias erik
  pascual elias inaki ander guillem carles bartolome julen pere lluis abraham antoni fermin aleix marcelino xabier
  gorka ferran jan leonardo aurelio gustavo rachid roman yeray jeronimo ian damian ali jacinto eusebio enric luca
  victoriano armando jairo gael dylan eneko bautista biel isidoro nil eduard thiago blas mustapha gines edgar
  santos teodoro dionisio candido simon florencio jacobo maximo emiliano igor yago serafin ezequiel hassan
  alexandre muhammad ayoub faustino ibai mauro rayan hamza ramiro fidel claudio andreu amador iago aritz aimar
  rogelio ion luciano khalid alan josue cayetano joaquim bilal leandro ildefonso fabio fabian abdellah markel
  modesto manel nestor hicham florentino oier constantino paulino imanol brais eladio marcelo ibrahim avelino liam
  celestino anas yassine abdelkader brahim ricard andoni saturnino bernat gaspar vasile josu didac gheorghe rufino
  axel anton noah marcel clemente joseba abdelaziz basilio abderrahim amir raimundo adan karim ioan feliciano
  hilario mauricio evaristo hamid marcial alain patricio ismail smith jones brown davis moore harris thompson
  garcia martinez robinson clark rodriguez lewis hall allen hernandez wright lopez hill adams baker gonzalez
  mitchell perez roberts turner phillips campbell evans edwards collins stewart sanchez morris rogers reed cook
  rivera richardson cox ward torres peterson ramirez watson sanders bennett wood barnes ross henderson coleman
  jenkins powell patterson hughes flores washington butler simmons foster gonzales bryant russell griffin diaz
  hayes myers ford hamilton graham sullivan wallace woods cole owens reynolds fisher ellis harrison mcdonald cruz
  ortiz gomez murray freeman wells webb simpson stevens porter hicks crawford boyd mason morales kennedy warren
  dixon ramos reyes burns shaw holmes rice robertson hunt daniels palmer mills nichols grant ferguson stone
  hawkins dunn perkins hudson gardner stephens payne pierce matthews arnold wagner willis ray watkins olson duncan
  snyder hart cunningham bradley andrews ruiz harper fox riley armstrong carpenter weaver greene lawrence elliott
  chavez sims peters lawson fields gutierrez ryan schmidt carr vasquez castillo wheeler chapman montgomery
  richards williamson johnston banks meyer bishop mccoy howell alvarez morrison hansen fernandez garza harvey
  burton nguyen jacobs reid fuller lynch dean gilbert garrett romero welch larson frazier burke hanson mendoza
  moreno bowman medina fowler brewer hoffman carlson silva pearson holland fleming jensen vargas byrd davidson
  hopkins herrera wade soto walters curtis neal caldwell lowe jennings barnett graves jimenez horton shelton
  barrett obrien castro sutton mckinney craig rodriquez chambers holt lambert fletcher watts bates hale rhodes
  beck newman munoz navarro dominguez vazquez gil serrano molina suarez ortega delgado rubio nunez sanz iglesias
  cortes garrido guerrero lozano cano mendez prieto leon marquez cabrera gallego calvo vidal campos vega fuentes
  carrasco aguilar caballero nieto santana gimenez herrero hidalgo montero benitez duran ibanez arias mora ferrer
  carmona rojas crespo pastor velasco parra saez moya gallardo soler franco pardo rivas merino espinosa camacho
  rios izquierdo arroyo casado redondo luque montes galan carrillo otero heredia bernal soriano robles contreras
  palacios valero macias vila varela pereira exposito roldan guillen villar aguilera salazar acosta escudero
  mateos padilla calderon rivero guzman casas aparicio beltran salas estevez galvez bermudez rico jurado menendez
  conde quintana aranda plaza avila abad gracia hurtado trujillo escobar blazquez pacheco manzano villanueva
  santamaria roca costa rueda serra cuesta luna castano maldonado alarcon zamora millan paredes lazaro pons
  montoya sancho chen blasco ponce ballesteros valverde bermejo valle oliva murillo cordero cuevas ordonez lorente
  barrera pozo collado cuenca martos quesada barroso pulido navas arenas ros alba cabello mena galindo aguirre
  vallejo singh soria corral caro gimeno aguado escribano naranjo villalba saiz puig linares mata reina asensio
  polo ojeda sosa bonilla moran leal cardenas burgos caceres correa zapata carretero chacon quintero aragon
  cordoba pineda carrion castellano villa saavedra calero juarez velazquez toledo roig ayala barrios villegas
  alcaraz salgado hernando cobo
`;
