using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsVerifier.Persistence.Model;

internal sealed class LedgerRow
{
    public required string Slug { get; init; }

    public long Sequence { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    /// <summary>Text, never a JSON column: a database that reformats it would break every hash.</summary>
    public required string EventJson { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<LedgerRow>
    {
        public void Configure(EntityTypeBuilder<LedgerRow> builder)
        {
            builder.ToTable("ledger").HasKey(e => new { e.Slug, e.Sequence });
            builder.HasOne<ReportRow>().WithMany().HasForeignKey(e => e.Slug).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
