namespace ChatOpsVerifier.Domain.Evidence.Stances.Languages;

internal static class Finnish
{
    public const string Words = """
        Not: ei | eivät | emme | eikä | ilman | ei ole | ei ollut | koskaan | mikään | kukaan | älä
        Zero: nolla
        Failed: peruut* | epäonnistu* | virhe* | rikki | rikkinäi* | kaatu* | keskeyty* | mahdoto* | hylät* | evätty | menetet* | ylitty* | kelpaamato*
            | riittämät* | viallinen | kadon* | kateissa | hukassa | pysähty* | pysähtyi | jumittu* | jumissa | jumiutu* | jäi jumiin | luovuimme | luovutimme
        Regret: valitettavasti
        Absent: puuttu* | puute | poistettu käytöstä | pois päältä | tyhjä | vajaa | osittai* | osin | testaamat* | vanhentu* | saavuttamattomissa
            | pois käytöstä | puolet | poistettu | ohitettu | vahingossa | keskeytetty | jäi kesken | ei kaikki | eivät kaikki | kaikki eivät
        Waiting: lykät* | odotta* | odotetaan | odotamme | kesken | avoin | ei vielä | aloittamatta | estetty | työn alla | työskentelemme | teemme sitä
            | työstämme
        Plan: suunnitel* | suunnitteilla | tulemme | tullaan | aiomme | aiotaan | pian | huomenna | ensi viikolla | ensi kuussa | seuraavassa sprintissä
            | pitää vielä | täytyy | luvattu | toimitetaan myöhemmin | palaan asiaan | palaamme asiaan | tarkistan ja | selvitän | selvitämme | ilmoitan
            | jälkeen teemme | teemme sen | *kuulle | siirretty ensi | siirretty myöhemmäksi | siirtyy
        Doubt: luultavasti | ehkä | todennäköisesti | kai | oletettavasti | oletan | oletamme | pitäisi | saattaa | näyttää siltä | melkein | lähes
            | toivottavasti | mielestäni | tietääkseni | luulen | luulisin | teoriassa | periaatteessa | paperilla
        Unknown: tuntemato* | en tiedä | emme tiedä | ei tiedetä | epäselv* | tuntematon
        Bad: katko* | katkoksia | ongelm* | varoituks* | poikkeam* | ero | eroja | tietojen menetys | häiriö*
        Good: onnistu* | valmis | valmiit | toimii | toimivat | palautet* | vahvistet* | tarkistet* | kyllä | saatavilla | käytössä | salattu | salataan
            | hyväksyt* | palautui*
        Exists: olemassa | määritet* | määritel* | dokumentoi* | käytössä | prosessi | valvonta
        Fine: ei enempää kuin | viimeistään | ei pelkästään | ei vain
        If: jos | kun | mikäli
        Joint: ja | mutta | koska | vaikka
        Ask: onko | voitko | voisiko | voiko | pitääkö | miten | missä | kuka | milloin | miksi | ole hyvä | kysy
        Only: vain | ainoastaan
        OffValue: pois | ei | ei mitään
        OnValue: päällä | kyllä
        Denial: ei | ei mitään | ei koskaan | ei toimi | se ei toimi | ei ole | ei ole olemassa | ei pidä paikkaansa | epäonnistui | mahdotonta
            | ei lainkaan | ei toiminut
        Negated: salaamaton | salaamatta | salaamattomia | testaamatta | testaamaton | tarkistamatta | varmistamatta | tekemättä | palauttamatta
        Noun: ilman | nolla
        Light: ollut | ole | ollenkaan | yhtään | mitään | lainkaan | havaittu | löytynyt | löydetty | tapahtunut | muita | uusia | tai
        """;
}
