namespace ChatOpsVerifier.Domain.Evidence.Stances.Languages;

internal static class Scandinavian
{
    public const string Words = """
        Not: inte | icke | ej | ikke | ikkje | ingen | inga | inget | intet | ingenting | aldrig | aldri | utan | uten | uden | varken | hverken | ingenstans
        Zero: noll
        Failed: inställd* | avlyst | aflyst | misslyck* | mislyk* | mislykk* | feil | feila | feilet | feilede | fejl | fejler | fejlet | fejlede | fel
            | felaktig* | trasig* | krasch* | krasj* | skadad* | avbröts | avbrut* | avbrudt | avbrutt | omöjlig* | umulig* | nekad* | nektet | nægtet
            | avvisad* | avvist | afvist | förlorad* | tapt | gått förlorad | överskrid* | överskred | ogiltig* | ugyldig* | underkän* | otillräcklig*
            | borta | væk | forsvunnet | borte | gick/går … sönder | gick/går … snett | gikk/går … galt | gik/går … galt | brøt/bryter … sammen
            | brød/bryder … sammen | halvvägs | halvveis | hängde sig | hang sig | stannar vid | stannar efter | stannade vid | stannade efter | stannade
            | stoppar vid | stopper ved | stopper etter | stopper efter | stoppede | gik i stå | gikk i stå | går i stå | gick i stå | med fel | med feil
            | med fejl | med luckor | felmeddelande* | fejlmeddelelse* | fejlbesked* | feilmelding* | fastnade | sat fast | satt fast | gav upp | gav op
            | ga opp
        Regret: tyvärr | desværre | dessverre
        Absent: saknas | saknar | mangler | manglar | avstängd* | avslått | slått av | slået fra | deaktiver* | otillgänglig* | utilgjengelig*
            | utilgængelig* | inaktiv* | tomt | tomme | ofullständig* | ufullstendig* | ufuldstændig* | delvis* | delvist | otestad* | ikke testet
            | okrypterad* | utgången* | utgått | udløbet | föråldrad* | stoppad* | stoppet | hälften | halvparten | halvdelen | överhoppad* | hoppat över
            | sprunget over | borttagen | fjernet | av misstag | ved en feil | ved en fejl | pausad* | satt på pause | inte alla | inte allt | ikke alle
            | ikke alt | är tom | er tom | var tom | är tomt | er tomt | tom fil | tom mapp | tom mappe | tom tabell | tom tabel
        Waiting: uppskjut* | utsatt | udskudt | väntar | venter | avvaktar | avventer | afventer | pågår | pågår ännu | pågående | pågående | ännu inte
            | inte än | ikke ennå | ikke endnu | ikke ennå | ej påbörjad | blockerad* | öppen | åben | åpen | under arbete | under arbeid | under arbejde
            | utestående | jobbar på | arbejder på | jobber med | arbeider med | arbetar med | arbetar på | håller på med | holder på med | i gang med
        Plan: planerad* | planlagt* | planeras | planlegges | planlægges | kommer att | kommer til å | ska | skal | skall | vil bli | vil blive
            | blir levert | snart | i morgon | imorgon | i morgen | imorgen | nästa vecka | neste uke | næste uge | nästa månad | neste måned | næste måned
            | nästa sprint | neste sprint | måste | må fortsatt | återstår | gjenstår | udestår | lovat | lovet | lovade | planera* | planlag* | planlegg*
            | tar hand om | vi tar det | jag tar det | tar seg av | vi tager det | tager sig af | återkommer | kommer tilbake | vender tilbage
            | vender tilbake | kollar och | sjekker og | tjekker og | gör det efter | gør vi efter | gjør vi etter | gjør det etter | gør det efter
            | kommer senare | kommer senere | följer senare | følger senere | kommer i nästa | kommer i neste | kommer i næste
        Doubt: troligen | förmodligen | kanske | kanskje | måske | sannolikt | sannsynligvis | sandsynligvis | antagligen | antageligvis | antar | antager
            | tror | borde | bör | burde | bør | verkar | virker som | ser ut til | förhoppningsvis | forhåpentligvis | forhåbentlig | nästan | nesten
            | næsten | i teorin | sikkert | enligt mig | enligt min mening | så vitt jag vet | så vidt jeg ved | så vidt jeg vet | etter min mening
            | efter min mening | säkert | är nog | er nok | nog är | har nog | blir nog | i princip | i prinsippet | i princippet | i teorien | på pappret
            | på papperet | på papiret
        Unknown: okänd* | ukjent* | ukendt* | oklar* | uklar* | vet inte | vet ikke | ved ikke | ingen aning | ingen anelse
        Bad: dataförlust* | datatap | datatab | förlust* | avbrott* | nedetid | nertid | problem | problemer | varning* | advarsel* | advarsler | avvik*
            | afvig* | skillnad* | forskell* | incident*
        Good: lyckad* | lyckades | vellykket | vellykkede | lyktes | lykkedes | klar | klart | färdig* | ferdig* | færdig* | fungerar | fungerer | virket
            | återställd* | gjenopprettet | gendannet | verifierad* | verifisert | verificeret | bekräftad* | bekreftet | bekræftet | ja | tillgänglig*
            | tilgjengelig* | tilgængelig* | påslagen | aktiverad* | aktivert | aktiveret | krypterad* | kryptert | krypteret | godkänd* | godkjent
            | godkendt | kom … tillbaka | kom … tilbage | kom … tilbake
        Exists: finns | finnes | findes | konfigurera* | konfigurert | konfigureret | definiera* | dokumentera* | process | prosess | rutin* | övervakning
            | overvåking | overvågning
        Fine: inte mer än | ikke mer enn | ikke mere end | senast | senest | inte bara | ikke bare | ikke kun | ej senare än
        If: om | hvis | når | när | ifall | vid fel | ved feil | ved fejl
        Joint: och | og | men | eftersom | fordi | dock | dog
        Ask: är det | finns det | er det | har vi | har ni | har du | kan du | kan ni | kan någon | kan noen | kan nogen | ska vi | skal vi | hur | hvordan
            | vad är | hva er | hvad er | var är | hvor er | vem kan | hvem kan | varför | hvorfor | snälla | vennligst | venligst | fråga | spør | spørg
        Of: av | af | de | alla | alle
        Only: bara | endast | bare | kun
        OffValue: av | fra | ingen | inga | nej | nei | falskt | tom
        OnValue: på | til | ja | sant
        Denial: nej | nei | ingen | inga | inget | intet | ingenting | aldrig | aldri | fungerar inte | det fungerar inte | fungerer ikke
            | det fungerer ikke | virker ikke | det virker ikke | finns inte | finnes ikke | findes ikke | stämmer inte | stemmer ikke | misslyckades
            | feilet | fejlede | omöjligt | umulig | inte alls | slett ikke | slet ikke | det gick inte | det gikk ikke
        Negated: okrypterad* | otestad* | overifierad* | ukryptert* | ukrypteret | utestet | utestad | uverifisert | uverificeret
        Noun: ingen | inga | inget | intet | utan | uten | uden | noll
        Light: är | er | var | har | hade | hadde | havde | blev | ble | blivit | fanns | fantes | fandtes | några | noen | nogen | någon | något | noe
            | noget | eller | en | et | ett | enda | eneste | andra | andre | nya | nye | kända | det | vi | sett | set | funnet | fundet | hittat | hittade
            | uppstod | oppstod | opstod | gick | gik | gikk
        """;
}
