namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>Somebody is out of office: no reminder reaches them before they are back.</summary>
/// <param name="Until">UTC. From then on it is over by itself.</param>
/// <param name="DelegateId">Who is reminded meanwhile; null: nobody.</param>
public sealed record Absence(DateTimeOffset Until, string? DelegateId)
{
    /// <summary>
    /// Who gets the reminders of a person now: the person, or, while they are away, the person who covers, and so on if that person is away too.
    /// </summary>
    /// <param name="absenceOf">By person id; null: they are there.</param>
    /// <returns>Null: nobody, until one of them is back.</returns>
    public static string? RecipientOf(string personId, DateTimeOffset now, Func<string, Absence?> absenceOf)
    {
        ArgumentNullException.ThrowIfNull(absenceOf);
        var asked = new HashSet<string>();
        var at = personId;
        while (at is not null && asked.Add(at))
        {
            if (absenceOf(at) is not { } absence || absence.Until <= now)
            {
                return at;
            }

            at = absence.DelegateId;
        }

        return null;
    }
}
