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
abdel abdelkader abdou abdoulaye abel adam adama adel adele adeline adele adrien adrienne agathe agnes agnieszka ahmed
aicha aida aimee alain alan alban albane albert alex alexandra alexandre alexia alexis alice alicia alina aline alison
alix alizee aly amadou amandine ambre ambroisine amel amelie ameline amina aminata amir amina ana anais anastasia andre
andrea andree ange angela angele angelina angelique anissa anita anna annabelle anne annick annie anouk anthony antoine
antoinette antonin antonio apolline ariane arlette armand armelle arnaud arthur astrid assia aude audrey augustin aurelia
aurelie aurelien aurore awa axel axelle ayoub aziz baptiste barbara bastien beatrice benedicte benjamin benoit berenice
bernadette bernard berthe bertrand betty bilal blanche blandine boris boubacar brahim brice brigitte bruno camelia
camille capucine carine carla carlos carmen carole caroline catherine cathy cecile cedric celeste celestine celia celine
chantal charlene charles charlie charline charlotte chloe christel christelle christian christiane christine christophe
cindy claire clara clarisse claude claudette claudia claudie claudine clea clelia clemence clement clementine cleo
clotilde colette coline constance constant coralie corentin corinne cyril cyrille dalila damien daniel daniele danielle
daphne david deborah delphine denis denise diane dimitri dina djamila dominique donia dorian dorothee dounia
edith edouard edwige eleonore elena eliane elias elie eline eliott elisa elisabeth elise elliot elodie eloise elsa emeline emeric
emilie emilien emma emmanuel emmanuelle enora enzo eric erwan erwann esteban estelle esther ethan etienne etiennette eugenie
eva eve evelyne fabian fabien fabienne fabrice fadila faiza fanny fanta farah farid farida fatiha fatima fatimata fatou
fatoumata faustine felicie felix fernand fernanda flavie fleur flora flore florence florent florian floriane france francine
francis franck francois francoise frank frederic frederique gabin gabriel gabriela gabrielle gael gaelle gaetan gaspard
gaston genevieve geoffrey georges georgette gerald geraldine gerard germaine ghislaine gilbert gilberte gildas gilles
ginette gisele giulia gladys grace gregoire gregory guillaume guillemette gustave guy gwenael gwenaelle gwendoline gwenola habib
hakim halima hamid hanane hanna hannah harmonie hassan hatice hawa helena helene heloise henri henriette herve hicham
hortense houda hubert hugo hugues huguette ibrahim ibrahima ida idriss ilona ilyes imane imen ines ingrid irena irene iris isabel
isabelle isaline ismael jacob jacqueline jacques jade jalila jamila jan jana janine jasmine jean jeanine jeanne jeannine jennifer
jenny jeremie jeremy jerome jessica jessy jihane joachim joanna jocelyne joel joelle johan johanna john jonas jonathan
jordan jose joseph josephine josette josiane jossanne josue joyce juan judith jules julia julian juliane julie julien julienne juliette
justin justine kader kadiatou kamel karim karima karine katarzyna katia kevin khadija khaled kim klara laetitia laila lamia lara
laura laure lauren laurence laurent laurie laurine lea leane leila lena leo leon leonie leopold leslie leyla lidia lila
lilas lili lilian liliane lilou lily lina linda line lionel lisa lise lison loic lola lorena lorenzo lou louane louis louisa
louise louison louna luc luca lucas luce lucette lucia lucie lucien lucienne lucile lucja ludivine ludovic luis luna lydia lydie
lyna madeleine mado mae maelle maelys maeva magali magalie mahaut mai maia maite malek malik malika malo mamadou manel manon
manuel manuela marc marceau marcel marcelle marco margaux margot marguerite maria mariam mariama marianne marie mariella marielle marilou marilyne marin marina
marine marion marius marjorie marlene marta martha marthe martin martine maryam maryline maryse maryvonne mateo mathias
mathieu mathilde mathis matteo matthias matthieu maud maurice maxence maxime maya mehdi melanie melina melissa melodie mercedes
meriem merlin meryem michael michel michele micheline mickael mila milan mina mireille miriam mohamed moise mona monika monique
monica morgan morgane mounia mouna mounir moussa muriel myriam myrtille nabil nabila nadege nadia nadine naima najat nassim natacha natalia
nathalie nathan nawal nelly nicolas nicole niels nils nina nisrine noa noah noe noel noelia noelie noelle noemie nolan nolwenn nora
nordine norbert nour oceane odette odile olga oliver olivia olivier olumide ombeline ophelie oriane oscar oumar oumou oussama owen
pablo paloma pamela pascal pascale patrice patricia patrick paul paula paule paulette pauline pedro penelope perrine philippe
philippine pierre pierrette pierrick prisca priscilla prune quentin rabia rachel rachid rachida raja ralph raphael raphaelle raymond raymonde
rebecca regine regis reine remi remy renaud rene renee richard rim rita robert robin rodolphe rodrigue roger rokia roland rolande
romain romane romeo romuald ronan rosa rosalie rose roselyne roxane ruben rym sabine sabrina sacha safia said salim salima salma salome
salomon sam samia samir samira samuel samy sandra sandrine sandy sara sarah sasha saskia sebastien segolene selim selma serge sergio severine
sidonie silvia simon simone sofia sofiane sohan solange solene soline soizic sonia sophia sophie soraya souad soufiane soukaina souleymane stella
stephane stephanie steve steven suzanne suzie svetlana sybille sylvain sylvaine sylvette sylviane sylvie tania tanguy tatiana teddy tess thais thea theo
theodore theophile therese thibault thibaut thierry thomas tiago tifany tiffany tim timeo timothee titouan tom tomas tony tristan ugo
ulysse valentin valentine valerie valery vanessa vera veronique vicky victoire victor victoria vincent violaine violette virgile virginie viviane
wafa walid wassila wendy wilfried william xavier yacine yael yan yann yannick yanis yara yasin yasmina yasmine yassine yoann yohan yolande youcef youssef
ysee yves yvette yvon yvonne zahra zara zeinab zelie zineb zoe zohra zora
";
