using ChatOpsVerifier.Host.Configuration;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace ChatOpsVerifier.Host.Http;

/// <summary>
/// Reads a form once, within the upload limit (large files go to a temporary file, never all into memory). Code that reads it afterwards finds it read, or is
/// not reached at all.
/// </summary>
internal static class FormReading
{
    /// <summary>For the other fields of the form and the multipart headers.</summary>
    private const long Around = 1024 * 1024;

    /// <summary>
    /// A browser shows the answer only once it has sent everything; a connection closed before is all that a person sees. Beyond this, it is closed.
    /// </summary>
    private const long ReadToRefuse = 256 * 1024 * 1024;

    /// <returns>What to answer where it cannot be read; <c>null</c> if it was.</returns>
    public static async Task<FormRefusal?> TryReadAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
        {
            return new(
                StatusCodes.Status400BadRequest,
                "Not a form",
                $"Found {(http.Request.ContentType is { Length: > 0 } ? "another content type" : "no content type")}; send a form as "
                    + "application/x-www-form-urlencoded or multipart/form-data.");
        }

        var largest = http.RequestServices.GetRequiredService<Settings>().Evidence.MaxBytes;
        var limit = largest + Around;
        var isTooLong = http.Request.ContentLength > limit;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = isTooLong ? ReadToRefuse : limit;
        }

        // No token: a read that is abandoned, rather than ended by the end of its connection, leaves the web server unable to go on
        // with the connection, which it says in the log with a stack trace.
        try
        {
            if (isTooLong)
            {
                await http.Request.Body.CopyToAsync(Stream.Null, CancellationToken.None);
                return TooLarge(limit, largest);
            }

            // From a buffer, because the reader of simple forms looks further than it takes, and what breaks off there has the same effect
            // on the web server. Parts are read in another way, and into a file of their own.
            var isSimple = !http.Request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);
            await http.Request.ReadFormAsync(
                new FormOptions { BufferBody = isSimple, MultipartBodyLengthLimit = limit, ValueLengthLimit = (int)Around, BufferBodyLengthLimit = limit },
                CancellationToken.None);
            return null;
        }
        catch (Exception e) when (IsTooLarge(e))
        {
            BadInput.EndConnection(http);
            return TooLarge(limit, largest);
        }
        // The framework's readers have an exception of their own for each malformation: UTF-7, a NUL, a header without a colon, a
        // boundary that is not there.
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or ArgumentException or InvalidOperationException
            || (e is IOException and not BadHttpRequestException and not ConnectionResetException))
        {
            return new(
                StatusCodes.Status400BadRequest, "Not a form", "What was sent could not be read as a form: it is cut off or malformed. Nothing was recorded.");
        }
    }

    private static FormRefusal TooLarge(long limit, long largest) =>
        new(
            StatusCodes.Status413PayloadTooLarge,
            "Too large",
            $"What was sent could not be read as a form of at most {limit:N0} bytes. One file may have {largest:N0} bytes (Evidence:MaxBytes).");

    // They tell their limits from malformed input by words alone.
    private static bool IsTooLarge(Exception e) =>
        e is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
            || (e is InvalidDataException && e.Message.Contains("limit", StringComparison.OrdinalIgnoreCase));
}

/// <summary>Why a form was not read, in words for its sender.</summary>
internal sealed record FormRefusal(int Status, string Title, string Text);
