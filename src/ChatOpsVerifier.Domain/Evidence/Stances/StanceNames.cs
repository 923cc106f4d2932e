namespace ChatOpsVerifier.Domain.Evidence.Stances;

/// <summary>Signs in words, for the person who is asked because of them.</summary>
public static class StanceNames
{
    private const int MostKinds = 3;

    /// <returns>"a failure and something that is missing".</returns>
    public static string Of(IEnumerable<StanceSign> signs)
    {
        var kinds = signs.Select(s => Of(s.Kind)).Distinct().Take(MostKinds).ToList();
        return kinds.Count < 2 ? string.Concat(kinds) : $"{string.Join(", ", kinds.Take(kinds.Count - 1))} and {kinds[^1]}";
    }

    private static string Of(StanceKind kind) => kind switch
    {
        StanceKind.Failure => "a failure",
        StanceKind.Absence => "something that is not true or not there",
        StanceKind.Zero => "none of something",
        StanceKind.Partial => "only a part of something",
        StanceKind.Waiting => "something that is not finished",
        StanceKind.Plan => "a plan",
        StanceKind.Future => "the future",
        StanceKind.Doubt => "an assumption",
        StanceKind.Unknown => "something that nobody knows",
        _ => "a question",
    };
}
