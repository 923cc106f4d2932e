namespace ChatOpsVerifier.Domain.Evidence.Stances.Languages;

internal static class Polish
{
    public const string Words = """
        Not: nie | bez | żaden | żadn* | nigdy | nikt | nigdzie | ani | brak
        Zero: zero
        Failed: anulowan* | odwołan* | za długo | zbyt | niepowodzeni* | nieudan* | nie udało | nie powiodło | zawiodł* | zawodzi | błąd | błędy | błędu
            | błędów | błędem | błędn* | awari* | zepsut* | uszkodzon* | przerwan* | niemożliw* | odmow* | odmówion* | odrzucon* | utracon* | stracon*
            | przekroczon* | nieprawidłow* | niewystarczając* | nieczyteln* | zgubion* | zgubił* | cofnięt* | wysypał* | wywalił* | zawiesił* | padł | padła
            | padło | padły | stanęł* | stanął | zatrzymuj* | zatrzymał* | utknęł* | utknął | z błędami | z lukami | zapełnił* | poddaliśmy się
            | zrezygnowaliśmy | błędzie
        Regret: niestety
        Absent: brak | braki | brakuje | brakując* | nieobecn* | wyłączon* | niedostępn* | nieaktywn* | pust* | niepełn* | niekompletn* | częściow*
            | nieprzetestowan* | niesprawdzon* | niezweryfikowan* | niezaszyfrowan* | wygas* | przestarzał* | zatrzyman* | połowa | połowę | pominięt*
            | usunięt* | przez pomyłkę | omyłkowo | tylko na teście | wstrzymane | nic z tego | w połowie | nie wszystkie | nie wszystko | nie każd*
        Waiting: odłożon* | przełożon* | oczekuj* | czeka | czekamy | czekam | w toku | w trakcie | otwarte | do zrobienia | zablokowan* | jeszcze nie
            | nierozpoczęt* | w przygotowaniu | zaległ* | wstrzyman* | pracujemy nad | pracuję nad
        Plan: planowan* | zaplanowan* | planujemy | planuje | będzie | będą | będziemy | zostanie | zostaną | zrobimy | zrobię | dostarczymy | dostarczy
            | wkrótce | niedługo | jutro | pojutrze | w przyszłym tygodniu | przyszłym tygodniu | w przyszłym miesiącu | przyszły tydzień
            | następnym sprincie | do ustalenia | do potwierdzenia | trzeba | musimy | należy | obiecan* | zamierzam* | zostawiamy na | zostawiliśmy na
            | zajmie się | zajmę się | zajmiemy się | zajmą się | się tym zajmie | się tym zajmę | ma nam odpowiedzieć | ma odpowiedzieć | mają odpowiedzieć
            | dam znać | damy znać | sprawdzę i | sprawdzimy i | dowiem się
        Doubt: prawdopodobnie | może | możliwe | chyba | podobno | rzekomo | wydaje się | myślę | sądzę | zakładam* | przypuszcza* | powinno | powinny
            | powinien | powinna | prawie | teoretycznie | mam nadzieję | moim zdaniem | według mnie | o ile wiem | raczej | w teorii | w zasadzie | na papierze
        Unknown: nieznan* | nie wiem | nie wiemy | nie wiadomo | niejasn* | nie mam pojęcia | niepewn*
        Bad: utraty | utrata | przestoj* | przestój | problem | problemy | problemów | ostrzeże* | rozbieżn* | różnic* | strat | straty | zakłóce* | incydent*
        Good: powodzeni* | pomyśln* | udało | udana | udany | zakończon* | ukończon* | działa | działają | działał* | przywrócon* | odtworzon*
            | zweryfikowan* | potwierdzon* | sprawdzon* | tak | dostępn* | włączon* | zaszyfrowan* | zaliczon* | gotowe | zrobione | spełnion* | wrócił*
            | wróciły
        Exists: istniej* | skonfigurowan* | zdefiniowan* | udokumentowan* | włączon* | proces | procedur* | polityk* | monitoring | powiadomie*
        Fine: nie więcej niż | nie później niż | nie dłużej niż | nie tylko | bez wątpienia | nie mniej niż
        If: jeśli | jeżeli | gdy | kiedy | w przypadku | o ile
        Joint: i | oraz | ale | lecz | ponieważ | bo | jednak
        Ask: czy | jak to | gdzie | kto | kiedy będzie | dlaczego | proszę | możesz | możecie | zapytaj | zapytajcie | trzeba zapytać
        Of: z | ze | spośród | na
        Only: tylko | jedynie | zaledwie
        OffValue: wyłączone | wyłączony | wyłączona | brak | nie | fałsz
        OnValue: włączone | włączony | włączona | tak | prawda
        Denial: nie | brak | żaden | żadne | nic | nigdy | negatywnie | nie działa | to nie działa | nie istnieje | nie ma | nie mamy | nieprawda
            | niemożliwe | niepowodzenie | wcale nie | nie zadziałało | nic z tego
        Negated: nieszyfrowan* | nietestowan* | niesprawdzone | nieprzetestowane | niezweryfikowane | niezaszyfrowane | nieodtworzon* | niewykonan*
            | niegotow* | nieukończon* | niezrobion* | nigdy nie
        Noun: żadn* | bez | brak | zero
        Light: było | był | była | były | jest | są | ma | mamy | wystąpił* | wykryto | znaleziono | stwierdzono | odnotowano | lub | jakichkolwiek
            | jakiegokolwiek | innych | nowych | się
        """;
}
