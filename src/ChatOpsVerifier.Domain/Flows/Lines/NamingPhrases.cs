using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Flows.Lines;

/// <summary>Sentences that name what a command is about: "change my answer to 2.2", "E4 löschen", "give 3 to Bob".</summary>
internal static partial class NamingPhrases
{
    /// <param name="core">In lower case, without politeness.</param>
    /// <returns>The command's word and its argument; null: it is not such a sentence.</returns>
    public static (string Word, string Argument)? Find(string core) =>
        Remove().Match(core) is { Success: true } remove ? ("remove", remove.Groups["id"].Value.ToUpperInvariant())
        : Show().Match(core) is { Success: true } show ? ("evidence", show.Groups["id"].Value.ToUpperInvariant())
        : Change().Match(core) is { Success: true } change ? ("change", change.Groups["name"].Value)
        : Answers().Match(core) is { Success: true } answers ? ("answers", answers.Groups["name"].Value)
        : Assign().Match(core) is { Success: true } assign ? ("assign", $"{assign.Groups["name"].Value} to {assign.Groups["who"].Value}")
        : null;

    private const string Id = @"(?<id>e[0-9]{1,6})";
    private const string Name = @"(?<name>(?:[a-z]{1,6}-?)?[0-9]{1,4}(?:\.[0-9]{1,4}){0,4})";
    private const string To = @"(?:to|for|of|in|at|about|on|zu|für|bei|von|pour|de|du|para|a|en|em|di|per|in|voor|van|dla|do|na|для|на)\s+";
    private const string Answer =
        @"(?:(?:the|my|our|die|meine|la|ma|mi|mia|o|a|min|het|mijn)\s+)?(?:(?:answer|response|antwort|réponse|respuesta|"
        + @"risposta|resposta|antwoord|odpowiedź|ответ)s?\s+)?";
    private const string RemoveVerb =
        "remove|delete|drop|take out|take away|discard from the draft|don't use|do not use|dont use|entferne|entfernen|"
        + "lösche|löschen|supprimer|supprime|enlever|enlève|quitar|quita|eliminar|elimina|rimuovi|rimuovere|togli|remover|"
        + "remova|apagar|verwijder|verwijderen|usuń|удалить|удали|убери|删除|移除|삭제|ta bort|sil";
    private const string ShowVerb =
        "show|show me|open|see|view|display|what is|what's|zeige|zeig|zeig mir|zeige mir|öffne|montre|montre-moi|ouvre|"
        + "muestra|muéstrame|abre|mostra|mostrami|apri|mostrar|mostre|abrir|toon|laat zien|open|pokaż|otwórz|покажи|"
        + "открой|显示|打开|表示|visa|göster";
    private const string ChangeVerb =
        "change|edit|modify|correct|fix|revise|ändere|ändern|korrigiere|korrigieren|modifier|modifie|corriger|corrige|"
        + "changer|change|cambiar|cambia|corregir|modifica|correggi|mudar|muda|mude|alterar|altere|corrigir|wijzig|"
        + "wijzigen|verander|zmień|popraw|изменить|измени|исправить|исправь|修改|更改|変更|ändra|değiştir";

    [GeneratedRegex(
        $@"^(?:(?:{RemoveVerb})\s*(?:evidence\s+)?{Id}(?:\s+(?:from|out of|in|aus|von|du|de|del|dal|uit|z)\s+.{{1,30}})?|"
        + $@"{Id}\s*(?:を)?\s*(?:{RemoveVerb}|削除|削除して))$", RegexOptions.CultureInvariant)]
    private static partial Regex Remove();

    [GeneratedRegex($@"^(?:(?:{ShowVerb})\s*(?:evidence\s+)?{Id}|{Id}\s*(?:を)?\s*(?:zeigen|anzeigen|öffnen|表示|見せて))$", RegexOptions.CultureInvariant)]
    private static partial Regex Show();

    [GeneratedRegex($@"^(?:(?:{ChangeVerb})\s*{Answer}(?:{To})?{Name}|{Name}\s*(?:を)?\s*(?:{ChangeVerb}|変更して))$", RegexOptions.CultureInvariant)]
    private static partial Regex Change();

    [GeneratedRegex(
        $@"^(?:what did (?:i|we) (?:answer|say|give|write)\s+(?:{To})?{Name}|what (?:was|is) (?:my|our|"
        + $@"the) answer\s+(?:{To})?{Name}|(?:show|zeige|zeig|montre|muestra|mostra|toon|pokaż|покажи)\s+(?:me\s+|"
        + $@"mir\s+)?{Answer}(?:{To})?{Name}|(?:my|our|the) answers? {To}{Name}|was habe ich (?:{To})?{Name} (?:geantwortet|"
        + $@"gesagt)|qu'est-ce que j'ai répondu (?:{To})?{Name}|qué respondí (?:{To})?{Name}|"
        + $@"cosa ho risposto (?:{To})?{Name}|o que (?:eu )?respondi (?:{To})?{Name})$", RegexOptions.CultureInvariant)]
    private static partial Regex Answers();

    [GeneratedRegex(
        $@"^(?:assign|give|hand|pass|delegate|gib|übergib|assigne|donne|asigna|da|assegna|atribua|geef|przypisz|"
        + $@"назначь)\s+(?:finding\s+|section\s+)?{Name}\s+(?:over\s+)?(?:to|an|à|a|para|aan|"
        + $@"do)\s+(?<who>@?\p{{L}}[\p{{L}}\p{{Mn}}0-9._'-]{{0,40}}(?:\s\p{{L}}[\p{{L}}\p{{Mn}}.'-]{{0,40}}){{0,2}})$", RegexOptions.CultureInvariant)]
    private static partial Regex Assign();
}
