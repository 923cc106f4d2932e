namespace ChatOpsVerifier.Drills.Comparing;

/// <param name="Source">null: the table is not there.</param>
/// <param name="Restored">The same.</param>
public sealed record TableComparison(string Name, TableSide? Source, TableSide? Restored, NamedRows Missing, NamedRows Added, NamedRows Changed)
{
    public bool IsEqual => Source is not null && Restored is not null && Missing.Count == 0 && Added.Count == 0 && Changed.Count == 0;
}
