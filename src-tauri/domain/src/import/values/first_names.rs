//! First names common in France, to tell « Benhaddou Sarah » from « Sarah Benhaddou ».

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::folding;

static COMMON: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| NAMES.split_ascii_whitespace().collect());

/// Whether the first part of a word is a common first name: « Marie-Françoise ».
pub fn is_first_name(word: &str) -> bool {
    let folded = folding::words(word);
    folded.split(' ').next().is_some_and(|first| COMMON.contains(first))
}

const NAMES: &str = "
abdel abdelkader abdou abdoulaye abel adam adama adel adele adeline adrien adrienne ael aela aelig aelis aenor agathe
agnes agnieszka ahmed aicha aida aimee alain alaina alan alana alara alban albane albert albin alea aleksandra alen
alessandro alessia alex alexandra alexandre alexia alexis alice alicia alienor aliette alina aline alison alix alizea
alizee allan alma alois aloise alphonse aly amadou amandine ambre ambrine ambroisine amel amelia amelie ameline amina
aminata amir amira ana anaelle anaig anais anastasia anastasie anatole andre andrea andreas andree andrei andrzej ange
angela angele angelina angelique anissa anita anja ann anna annabelle annaelle annaick annaig anne annegret annick
annie anouchka anouk anthonin anthony antoine antoinette anton antonia antonin antonine antonio apolline ariane
arielle aristide arlene arlette armand armando armel armelle arnaud arthemis arthur arzhel arzhela asma asmaa assia
assiya astou astrid athenais aubin aude audrey augustin augustine aurel aurelia aurelie aurelien aurore aviva awa
awena awenig axel axelle ayoub ayse aysel azeline azenor azilis aziliz aziz aziza azza babette balthazar bao baptiste
barbara barthelemy basile basma bastien bathilde beatrice beatriz belen benedicte benjamin benjamine benoit benoite
berangere berenger berenice bernadette bernard berthe berthille bertille bertrand bettina betty bilal bintou birgit
blanche blandine bleuenn bleuzen bogdan bojana bonnie boris boubacar bozena brahim brenda brendan briac brian brice
briec brieg brieuc brigid brigitte bruna brunhilde bruno camelia camila camille candice capucine carine carl carla
carlo carlos carlota carmela carmelo carmen carole caroline cassandra cassandre cassien catarina cathel catherine
cathy catia cecile cecilia cedric celeste celestin celestine celia celian celina celine chadia chahinez chaima chantal
chantale charlene charles charley charlie charline charlotte chaymae cherifa chiara chimene chloe chloris chris
christa christel christele christelle christian christiane christina christine christophe christopher ciara cindie
cindy claire clairette clara clarence clarisse claude claudette claudia claudie claudine claudio clea clelia clemence
clement clementin clementine cleo cleophee clotilde coleen colette coline concetta constance constant constantin
consuelo cora coralie coralyne cordelia corentin corentine corinne cornelia cosette cosima coumba cristina cyprien
cyriaque cyrielle cyril cyrille dagmar dahlia daisy dalila damian damien dana danaelle daniel daniele danielle danilo
danuta daoud daphne dara daria dario darius dave david davina dawid debora deborah deirdre delphine denis denise deniz
denys desiree deva diane diego dietrich dilara diletta dimitri dina diogo divi djamila djenaba djibril dogan dolores
dominique domitille donatien donatienne donia dora dorian doriane doris dorota dorothee dounia dylan edda eddy eden
edern edgar edgard edison edith edmee edouard eduardo edwige edwin edwina efflam eftychia eileen ela elaia elaine
eldrid elea eleanor elen elena eleonore elettra elfie elia elian eliane elias elie eliette elif eline eliora eliott
elisa elisabeth elise elizabeth ella ellen ellie elliot elma eloan elodie eloise elona elora elouan elsa elsie elvina
elvire elvis emel emelie emeline emeric emerik emil emile emilia emilie emilien emilio emily emma emmanuel emmanuelle
emmy emre enea enguerrand ennio enora enrico enrique enya enzo erell eric ermeline ernestine erwan erwann esma esme
esmeralda esra esteban estelle esther ethan etienne etiennette etty eudes eugene eugenie eulalie euphrasie eva evan
evangeline eve evelina evelyn evelyne ewa ewan ewen ewena fabian fabien fabienne fabio fabiola fabrice fadela fadila
fadoua faith faiza fallou fanch fanette fanny fanta fantine farah farid farida faten fathia fatiha fatim fatima
fatimata fatma fatou fatoumata faustine faycal felicia felicie felicien felicite felipe felix feriel fernand fernanda
fernando filip filipa filipe filomena fiona flavia flavie flavien flavio fleur flora flore florence florent florentin
florentine florian floriana floriane floride fotini franca france francesca francesco francette francine francis
francisca francisco franciska franck francois francoise frank franka franz fred freddy frederic frederica frederick
frederique frieda fulbert fulvio gabin gabriel gabriela gabriele gabrielle gaby gael gaelig gaelle gaetan gaia gaid
galina gaspard gaston gemma genevieve genevote geoffrey georges georgette gerald geraldine gerard geraud germaine
germana geronimo gervaise ghania ghislaine gianni gilbert gilberte gilda gildas gilles gillian gina ginette giorgio
giovanna giovanni gisele giulia giuliana giuseppe gladys glen glenn gloria godefroy gonzague goran goulchan goulven
goulwen grace gracia graziella grazyna gregoire gregor gregory greta grit gualberto guenael guenaelle guenola guenole
guerric guewen guido guilaine guilhem guillaume guillemette guillemine guirec guislaine gurvan gurwan gustave guy gwen
gwenael gwenaele gwenaelle gwenan gwendal gwendolen gwendoline gwenegan gwenn gwennaelle gwennaig gwenola gwenvael
gwladys habib habiba hadja hadrien hafida hafsa hajar hakim halima hamid hamza hana hanane hanna hannah hannelore
harmonie harold haroun harry hasna hassan hassiba hassna hatice haude hawa hayat hayet heather hector hedi hedwige
heidi heike helen helena helene helga helmut heloise henri henriette henrik henriqueta henry hermeline hermine
hermione herve herveline hiba hicham hilda hilde hippolyte honora honorine hortense hortensia houda houria hubert
huberte hugh hugo hugues huguette hyacinthe ian iban ibrahim ibrahima ida idris idriss ifig igor ihsane ikram ilan
ilana ilda ileana ilham iliana ilona ilse ilyes imad imane imed imelda imen imran inaya indira ines inga inge ingeborg
ingrid inna ioana iolanda ionela irena irene irenee irina iris irma iryna isa isaac isabel isabela isabella isabelle
isadora isaline isaure isidore isis islam islem ismael ismahane ismail isolde itziar ivan ivana ivo iwan iwona izabela
jacek jacinta jacinthe jackie jacky jacob jacqueline jacques jade jadwiga jaime jalal jalila jamal james jamie jamila
jan jana jane janet janick janina janine janis janusz jarmila jarod jasmin jasmine jason javier jawad jawen jayden
jean jeanine jeanne jeannine jeff jeffrey jelena jenifer jennifer jenny jeremiah jeremie jeremy jerome jeromine
jessica jessy jihane jil jill jim jimmy joachim joana joanna joannie joao jocelyn jocelyne jodie joe joel joelig
joelle johan johann johanna johannes john johnny joice jolanta jolene jonah jonas jonathan joran jordan jorge jorgen
jorn jose josee josefa josefina joseline joselito joseph josephine josette josiane jossanne josselin josseline josue
josyane jovana joy joyce juan juana jude judicael judikael judith juditha judy juhel jules julia julian juliane
julianna juliano julie julien julienne julieta juliette julio june juno jurgen justin justine justyna juvenal kaan
kader kadiatou kadidiatou kadir kaelig kaelle kahina kaina kamel karel karen karim karima karin karina karine karol
karolina karsten kassandra katalin katarina katarzyna kate katel katell katelyne katherine kathleen kathryn kathy
katia katja katrin katy kelian kelig kelly kelvin kenan kenny kenza kerstin kery keryann kevin khadija khaled kiara
kilian killian kim kimberley kimberly kira kirsten klara klaus klervi klervia klodette konan konrad koulm kristell
kristelle kristen kristian kristin kristina kristof krystyna krzysztof kylian kylie ladislas laeticia laetitia
laetizia laila lalie laly lamia lamine lana lara larissa lassana laszlo latifa laura laurana laure laureen laureline
lauren laurena laurence laurent laurette lauriane laurie laurine lavinia lawrence layla lea leandre leandro leane
leanne leela leia leila lena lenaic lenaig lennig lenny lenora leo leocadie leon leonard leonardo leone leonel
leonidas leonie leonor leonore leontine leopold leopoldine leslie letizia levana leyla leyna lhou lia liam lidia
lidwine lieke lieselotte ligia lila lilas lili lilia lilian liliana liliane lilie lilly lilo lilou lily lina linda
lindsay line linh lino linus lioba lionel liora lisa lisandro lisbeth lise liselotte lisette lison liv livia liza
lizzie llana loane loann loanne loeiz loeiza logan lohan loic lois loiz lola lolita lomig lora lorelei lorena lorenzo
loreto lorette lori lorie lorine loris lotte lou louane loubna loucas louella louis louisa louise louisette louison
louna lounes lowen luana luc luca lucas luce lucero lucette lucia luciana luciano lucie lucien lucienne lucile
lucillia lucio lucja lucrece ludivine ludmila ludovic ludovica luigi luis luisa luise lukas luke luna lunella lutgarde
lyam lydia lydie lylou lyna lynda lyne lysandre lyse lysiane maarten mabel madalena maddalena maddie madeleine
madelyne madison madjid mado madoue mae mael maela maelan maelann maelenn maelie maeline maelle maelys maena maeva
maeve maewenn magali magalie magda magdalena magdeleine magnus maha mahaut mahdi maher mahmoud mai maia maika maina
maite maiwenn maja maksym malcolm malek malena malgorzata malik malika mallorie mallory malo malou malvina mamadi
mamadou mamoudou mandy manech manel manelle manfred mannaig manoah manola manolo manon manu manuel manuela manuella
mara marc marceau marcel marceline marcelle marcia marcin marco marcos marek margaret margareta margarete margarida
margarita margaux margherita margit margo margot marguerite mari maria mariam mariama marian mariana mariane marianig
marianne mariannick maribel maricela marie mariella marielle mariem mariette marija marijke marika marilena marilou
marilyn marilyne marin marina marine mario marion mariona maris marisa marisol marissa marit marita marius mariusz
mariya marjolaine marjolein marjorie mark marko markus marlene marlis marlon marlyse marouane marta martha marthe
martin martina martine marvin marwa marwan mary maryam maryanne maryannick marylene marylin maryline maryna maryse
maryvonne masha massimo mateo mateus mateusz mathea mathew mathias mathieu mathilda mathilde mathis mathurin mathurine
matilda matilde matt matteo matthew matthias matthieu matthis mattis maud maude maura maureen maurice mauricette
mauricio mauro max maxence maxim maxime maximiliano maximilien maximin maya mayeul maylis mayra mazarine meg megan
megane mehdi mehmet meike meissa mel melaine melanie melany melchior melen melina melinda meline melis melisande
melissa melisse melodie melody mercedes meriadec meriem merlin merwan meryem meryl mia micaela micha michael michaela
michail michal michel michela michelangelo michele micheline michella mickael mickaela miguel miguela mihaela mikael
mikaela mike mila milan milena miles milica millie milo mina ming mira miranda mireia mireille mirella miren miriam
miriana mirjam mirka mirko miroslava mischa mitra mobina mohamed moira moise molly momo mona moncef monia monica
monika monique morgan morgane moritz mouhamed mouloud mouna mounia mounir mounira moussa muriel mustafa mustapha
mylene myra myriam myrna myrtille myrto nabil nabila nada nadege nadejda nadia nadine nadira nadja nael naelle nafissa
nahia naia naig naila naima nairi najat nancy nanou naomi naouel nara narjes nasser nassim nastasia natacha natale
natalia natalie natanael natasha nathaelle nathalie nathan nathanael nathania naty nausicaa nawal nazha nazim neela
nejma nele nelia nella nelly nerea neree nesrine nestor neyla niall nicholas nick nico nicolae nicolas nicole nicoleta
nicolette niels nikita niklas nikola nikolaus nikolett nikos nilda nils nima nina ninnog ninon nirina nisa nisrine
nissrine nita niyazi noa noah noam noann noe noel noelia noelie noelle noemie nohan nola nolan nolven nolwen nolwenn
nominoe nona nora norah norbert nordine noreen norma norman nouha nour noura nourdine noureddine nouria novella nuala
nuno nuria nyla oceane octavia octavie octavien odessa odette odile odilon odyssee ofelia oihana oksana olaf olaya
oleg olena olfa olga olgierd olimpia olive oliver olivia oliviane olivier olumide olympe olympia omar ombeline ondine
onenn onna ophelia ophelie orane orazio oregane oriane orianne orlando orlane ornella orso orsolya orson ortense
osanne oscar osman osmane oswald othmane otilia ottilie otto ouarda ouassila ouiza oumaima oumar oumayma oumou ouria
ousmane oussama oussema owen ozan ozlem pablo paco pal palmira paloma pamela paola paolo paquita paraskevi pascal
pascale pascaline paskal pasquale patric patrice patricia patrick patrik paul paula paule paulette pauliane paulin
paulina pauline pavel pawel pearl pedro peggy penelope penny peonie perig perla pernilla peronnelle perrick perrig
perrin perrine pervenche peter petra petronille petru phil philibert philip philippe philippine philomene phoebe pia
piedad pierpaolo pierre pierrette pierrick pierrot pietro pilar piotr pol pola polina pricillia primael prisca
priscilla prune quentin quitterie quynh rabha rabia rachel rachid rachida radu rafael rafaela raffaella rahma raja
rajaa ralf ralph ramata ramdane ramon ramona rania raoul raphael raphaela raphaelle raquel rashid rasmus raul rava
rayan rayane raymond raymonde rebeca rebecca rebecka reda redha redouane regina regine regis reine reinhard reinier
rejane rekia relja remedios remi remy renan renata renato renaud rene renee renzo reynald rhea rhoda riad riana
ricardo riccardo richard richarde rico rieke rihab rihanna rik rim rina rita rivka riwal riwan riwanon roan robbie
robert roberta roberto robin rocco rocio rodney rodolfo rodolphe rodolphine rodrigue rogelio roger roisin rokhaya
rokia roland rolande romain roman romana romane romaric romeo romina romuald romy ron ronan ronja ronny roparz rosa
rosalba rosalia rosalie rosalina rosamaria rosanna rosario rose roselin roseline rosella roselyne rosemarie rosemary
rosie rosine rosita roxana roxane roza rozen rozenn ruan ruben rudi rudolf rudy rufin rui ruth ryad ryan rym ryma
ryszard saad sabine sabri sabria sabrina sabriya sacha sadek sadia sadio safa safaa safae safia safiatou safiya sahar
said saida sakina sakura salah salama sali salif saliha salim salima salimata sally salma salome salomon salvatore sam
samantha samar sami samia samiha samir samira samson samuel samuele samy sana sanaa sanae sander sandie sandra
sandrine sandro sandy sanja santiago santina saoirse saphira sara sarah sarina sascha sasha saskia saul savannah savio
sawsan scarlett sean seb sebastian sebastiana sebastiano sebastien seda segolen segolene seila sekou selen selena
selene selenia selim selma semra senami senan sengul septime seraphin seraphine serena serenella serge sergio serhat
serine servan servane seth seumas seungmin severin severine severino seydou sezny shaina shana shanice shannon sharon
shaun sheila shelly sheryl shirine shirley siam sibel sibylle sidi sidney sidonie siegfried siegrid sienna sigrid
siham sihame silas silke silvain silvan silvana silvere silvia silvio silviu simeon simon simona simone simonetta
sinan sinead siobhan sira sirine sissi sitou sixte skander slimane sloane sneha snezana soaz soazic soazig sofia
sofiane sofie sofiene soha sohan soizic solal solange solea solene solenn solenne solenza soline solveig sonia sonja
sonny sonya sophia sophie soraia sorana soraya soren sorin souad soufiane souhila soukaina soulaimane souleymane
soumaya soumia sounia stacy stan stanislas stanislav stanislaw stasia steeve stefan stefania stefanie stefano steffi
stella stephan stephane stephanie stephany stephen sterenn steve steven stig suela suliac sulian suliane sultan
sumeyye suna sunniva susan susana susanna susanne suzanna suzanne suzel suzelle suzette suzie svend svenja svetlana
swann sybille sydney sylvain sylvaine sylvestre sylvette sylvia sylviane sylvie sylvio szymon tadeusz taha tahar
taiana taina talia taliana tallulah tamar tamara tamas tami tamsin tancrede tanguy tania tanja tanya tara tarek tariq
tasnim tassadit tatiana tatjana tayeb teddy telma tenzin teo teodora teodoro teresa tereza tess tessa tessy teva
thaddee thais thaissa thalia thandi thanh thea thelma theo theodora theodore theoline theophane theophile theresa
therese thi thiago thibaud thibauld thibault thibaut thibert thibo thierno thierry thomas thomasine thuy thylane tia
tiago tiana tibo tiburce tidiane tifany tifenn tifenne tiffanie tiffany tilda tilo tim timea timeo timo timothe
timothee timothy tina tino tiphaine tiphanie titia titouan tivizio tobias tobie todd tom tomas tomasz tommaso tommy
toni tonia tony torben toumani tracy trang trevor tricia trifin trine trinidad tristan tristana trixie trystan tudi
tudual tudwal tugdual tuncay tuva tyfenn tyler tymeo ugo uguette ulla ulrich ulrike ulysse umberto urielle ursula
ursule ursuline uwe vaea vahe vaia valentin valentina valentine valentino valeria valerian valeriane valerie valerio
valery valmont vanda vanessa vania vanina vanja vasco vasile vassili vassilia vefa veit venance vera verena veronica
veronika veronique vianney vicente vickie vicky victoire victor victoria victorien victorine vienna viggo viktor
viktoria vilma vince vincent vincente vincenzo vinciane viola violaine violeta violetta violette viorica virgil
virgile virgilio virginia virginie vito vittoria vittorio vivi vivian viviana viviane vivien vivienne vlad vladimir
vlasta volker vonig waclaw wafa wafaa wahiba wail walburga waldemar walid wanda wassila wassim wenceslas wendeline
wendy widad wiebke wieslaw wiktoria wilfried wilhelmine willem william willy wilma winifred winona wissam wissem
wladimir wojciech wyatt xabi xavier xaviera xenia ximena xuan yacine yacouba yael yaelig yaelle yahya yakout yamina
yan yanaelle yane yang yanis yaniss yann yannaelle yannaig yannick yannig yannis yara yarol yasin yasmin yasmina
yasmine yassin yassine yassir yazid yehudi yelena yeliz yeva yezid ylan yoan yoana yoann yohan yohana yohanna yolaine
yolanda yolande yolene yoran yorick yoris youcef youen youna younes younn youri yousra youssef youssouf ysaline ysaure
ysee yseult ysolde yuna yuri yvain yvan yvanne yvelin yvelise yves yvette yvon yvonig yvonne yvonnic yvonnick zachari
zacharie zack zahia zahir zahra zahraa zakaria zakariya zana zara zayd zdenka zeina zeinab zelda zelia zelie zelina
zena zenaida zeno zephyr zephyrine zeynep zhour ziad zied zineb zineddine zita zlatan zlatka zoe zohra zoia zora zoran
zoubida zouhair zoulikha zuleyka zuzana zuzanna zyad
";
