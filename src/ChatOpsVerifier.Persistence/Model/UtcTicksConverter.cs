using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ChatOpsVerifier.Persistence.Model;

/// <summary>Instants as UTC ticks: one number that every database orders and indexes alike, without losing the seventh decimal.</summary>
internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
