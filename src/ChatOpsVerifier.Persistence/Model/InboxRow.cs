using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsVerifier.Persistence.Model;

/// <summary>A name under which a turn was seen.</summary>
internal sealed class InboxRow
{
    public required string DedupeKey { get; init; }

    public DateTimeOffset At { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<InboxRow>
    {
        public void Configure(EntityTypeBuilder<InboxRow> builder) => builder.ToTable("inbox").HasKey(k => k.DedupeKey);
    }
}
