namespace ChatOpsVerifier.Domain.Evidence.Stances.Languages;

internal static class Czech
{
    public const string Words = """
        Not: ne | není | nejsou | nebyl* | nemá | nemáme | nemají | nelze | žádn* | nikdy | nikdo | bez | ani | nefunguj* | neexistuj* | neproběhl* | nebud*
            | nemůž*
        Zero: nula
        Failed: zrušen* | selhal* | selhání | selhává | chyba | chyby | chyb | chybou | chybn* | rozbit* | poškozen* | přerušen* | nemožn* | odmítnut*
            | zamítnut* | ztracen* | překročen* | neplatn* | nedostatečn* | neúspěšn* | neúspěch | nezdařil* | nepodařil* | nepovedl* | nevyšl* | spadl*
            | odepřen* | zakázan* | zasekl* | zasekává | zastav* | zastavil* | uvázl* | s chybami | s mezerami | zaplnil* | vzdali jsme | chybov*
        Regret: bohužel
        Absent: chybí | chybějíc* | vypnut* | nedostupn* | neaktivn* | prázdn* | neúpln* | částečn* | netestován* | neověřen* | nešifrován* | vypršel*
            | zastaral* | zastaven* | polovina | polovinu | přeskočen* | odstraněn* | omylem | pozastaven* | vůbec nic | v půlce | v polovině | ne všechny
            | ne všechno | ne vše | ne každ*
        Waiting: odložen* | čeká | čekáme | čekám | probíhá | otevřen* | ještě ne | zatím ne | nezahájen* | blokován* | v řešení | v přípravě | pracujeme na
            | pracuji na
        Plan: plánován* | naplánován* | plánujeme | bude | budou | budeme | brzy | zítra | příští týden | příští měsíc | příštím sprintu | doplníme | dodáme
            | udělám* | je třeba | musíme | slíben* | necháme na | nechali jsme na | má nám odpovědět | má odpovědět | mají odpovědět | dám vědět
            | dáme vědět | zjistím | zjistíme | ozvu se | ozveme se | ozvou se
        Doubt: pravděpodobně | možná | snad | asi | údajně | zdá se | myslím | předpoklád* | mělo by | měly by | měl by | skoro | téměř | doufám
            | teoreticky | podle mě | dle mého názoru | pokud vím | řekl bych | v zásadě | v principu | v teorii | na papíře
        Unknown: neznám* | nevím | nevíme | neví se | nejasn* | není jasné
        Bad: ztráty | ztráta | výpad* | problém | problémy | problémů | varování | odchylk* | rozdíl* | incident*
        Good: úspěšn* | úspěch | hotovo | dokončen* | funguje | fungují | fungoval* | obnoven* | ověřen* | potvrzen* | ano | dostupn* | zapnut* | šifrován*
            | splněn* | v pořádku | vrátil*
        Exists: existuje | nastaven* | definován* | dokumentován* | zapnut* | proces | postup | monitoring | upozorněn*
        Fine: ne více než | ne později než | nejen | ne déle než
        If: pokud | když | jestliže | v případě
        Joint: ale | protože | avšak | však | nebo
        Ask: je to | máme | máte | můžete | můžeš | ví někdo | jak to | kde je | kdo | kdy bude | proč | prosím | zeptej se | zeptejte se
        Only: jen | pouze | jenom
        OffValue: vypnuto | vypnuté | žádné | žádný | ne | nepravda
        OnValue: zapnuto | zapnuté | ano | pravda
        Denial: ne | nikdy | nic | žádné | žádný | nefunguje | to nefunguje | neexistuje | není | nemáme | není to tak | není to pravda | nemožné | selhalo
            | vůbec ne | nefungovalo | vůbec nic
        Negated: netestováno | neověřeno | nešifrováno | nezašifrováno | neobnoveno | neprovedeno | nedokončeno | nezkoušeno | nezapnuto | nikdy ne
            | nesouhlas* | nesedí | neodpovíd* | nejde | nelze | nemáme | neběží | nefungovalo | nezvládl* | nestačí | nestihl* | neozval* | neodpověděl*
            | nedorazil* | nedostali | nevráti* | nestihli jsme
        Noun: žádn* | bez | nula
        Light: byl | byla | bylo | byly | jsou | je | jsme | se | nalezen* | zjištěn* | zaznamenán* | jin* | nov* | jediný | jediná | jediné
        """;
}
